import { type Parent, parentOf } from '../references/places.ts'
import {
  type ActionContext,
  type OperationKind,
  operationKinds,
  type ResourceDeclaration,
} from './declaration.ts'
import { kebabOf, nounOf, pascalOf, singularOf } from './names.ts'
import type { StandardSchema } from './standard-schema.ts'

/** A declaration with all that it left out. */
export interface Resolved {
  readonly name: string
  /** What one is called: in names of operations, of events, and in messages. */
  readonly pascal: string
  readonly singular: string
  readonly event: string
  readonly noun: string
  readonly path: string
  readonly parent: Parent | undefined
  readonly idPrefix: string
  readonly input: StandardSchema
  readonly sortable: readonly string[]
  readonly searchable: readonly string[] | undefined
  readonly references: Readonly<Record<string, string>>
  readonly unique: readonly (readonly string[])[]
  readonly operations: readonly OperationKind[]
  readonly derive: ((record: never, context: { readonly now: Date }) => object) | undefined
  readonly actions: Readonly<Record<string, (record: never, context: ActionContext) => object>>
}

/** Fills in the defaults of a declaration, once. */
export function resolved(declaration: ResourceDeclaration): Resolved {
  const { name, singular = singularOf(name), path = `/${kebabOf(name)}` } = declaration
  return {
    name,
    pascal: pascalOf(singular),
    singular,
    event: kebabOf(singular),
    noun: nounOf(singular),
    path,
    parent: parentOf(path),
    idPrefix: declaration.idPrefix ?? `${name.toLowerCase().replaceAll('-', '').slice(0, 3)}_`,
    input: declaration.input,
    sortable: declaration.sortable ?? [],
    searchable: declaration.searchable,
    references: declaration.references ?? {},
    unique: declaration.unique ?? [],
    operations: declaration.operations ?? operationKinds,
    derive: declaration.derive,
    actions: declaration.actions ?? {},
  }
}
