import type * as z from 'zod/mini'
import type { Operation } from '../request/operation.ts'
import type { Resource, Showing } from '../resource/resource.ts'
import type { TableDeclaration } from '../resource/table-declaration.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import { checkDeclaration } from './check-declaration.ts'
import { requireTogether } from './check-resources.ts'
import type { OperationKind, ResourceDeclaration } from './declaration.ts'
import type { DeclaredRecord } from './declared-record.ts'
import { derived } from './derived.ts'
import type { PascalOf, SingularOf } from './names.ts'
import type { OperationIds } from './operation-ids.ts'
import { operationIdOf, operationsOf } from './operations.ts'
import type { KeptRecord } from './require.ts'
import { type Resolved, resolved } from './resolved.ts'
import { type ResourceStore, resourceStore, type StoreSurroundings } from './resource-store.ts'
import { hrefOf, shown } from './show.ts'
import type { InputOf, StandardSchema } from './standard-schema.ts'

/** Its table, whose records are of that type. */
interface TableOf<Kept> extends TableDeclaration {
  schema(): Promise<z.core.$ZodType<Kept>>
}

/** One of its operations, and the statuses by which any of them may fail. */
interface OperationOf<Id extends string> extends Operation {
  readonly id: Id
  readonly fails: readonly (401 | 403 | 404 | 409 | 422)[]
}

/** A resource that was declared, to be handed to `createMock`. */
export interface DeclaredResource<
  Name extends string = string,
  Input = unknown,
  Kept = unknown,
  // Not just any text, beside which an editor would not offer the names that are known.
  Id extends string = string & {},
  Action extends string = string & {},
> extends Resource {
  readonly name: Name
  readonly tables: { readonly [Table in Name]: TableOf<Kept> }
  readonly operations: readonly OperationOf<Id>[]
  /** What was declared, and what follows from that: factories go by it. */
  readonly declared: Resolved
  /** The name of one of its operations or actions, such as `PutWebsite`; throws a `TypeError` where it has none. */
  operationId(kind: OperationKind | Action): Id
  /** Throws a `TypeError` where resources cannot stand together, itself among them. */
  requireTogether(own: readonly DeclaredResource[], kit: readonly Resource[]): void
  /** Loads what makes its first records: with the resource alone, so that no other mock's page has it. */
  starting(): Promise<Starting>
  /** Its records in a world, without HTTP. */
  storeIn(surroundings: StoreSurroundings): ResourceStore
  /** For the types alone. */
  readonly '~types'?: {
    readonly input: Input
    readonly record: Kept
    readonly operation: Id
    readonly action: Action
  }
}

type Starting = typeof import('./start-records.ts')

interface Told {
  readonly type: string
  readonly record: StoredRecord
}

/**
 * Declares a resource of your own: it gets the upsert, the list with filters, events, scenarios, snapshots and
 * all else that the kit's have. Throws a `TypeError` for a declaration that cannot be. PUT is the API's upsert, PATCH a
 * JSON merge patch (RFC 7396); what the API leaves open is as with customers, by the kit's own rules.
 *
 * @example
 * const websites = defineResource({ name: 'websites', input: z.object({ name: z.string() }) })
 * const mock = createMock({ resources: [websites] })
 * await mock.resource(websites).put('web_1', { name: 'Shop' })
 */
export function defineResource<
  const Name extends string,
  Schema extends StandardSchema,
  const Singular extends string = SingularOf<Name>,
  const Path extends `/${string}` = `/${string}`,
  Derived extends object = object,
  Actions = unknown,
>(
  declaration: ResourceDeclaration<Name, Schema, Singular, Path, Derived, Actions>,
): DeclaredResource<
  Name,
  InputOf<Schema>,
  DeclaredRecord<Schema, Path, Derived, Actions>,
  OperationIds<PascalOf<Singular>, keyof Actions>,
  keyof Actions & string
> {
  checkDeclaration(declaration)
  const declared = resolved(declaration as unknown as ResourceDeclaration)
  const { name, path, parent, event, singular, references, unique } = declared
  const seen = ({ base, world }: Showing) => ({ base, world: world as WorldView })
  const show = (record: StoredRecord, showing: Showing) => shown(declared, record, seen(showing))
  const operations = operationsOf(declared)
  return {
    name: declaration.name,
    declared,
    operationId: (kind: string) => operationIdOf(declared, kind),
    requireTogether,
    starting: () => import('./start-records.ts'),
    storeIn: (surroundings: StoreSurroundings) => resourceStore(declared, surroundings),
    tables: {
      [name]: {
        schema: async () => (await lawOf(declared)).record,
        id: async () => (await import('../schema/identifiers.ts')).pathId,
        isOpen: true,
        noun: event,
        path,
        unique,
        ...(parent && { groupOf: (record: StoredRecord) => String(record[parent.param]) }),
        referencesOf: (record: StoredRecord) =>
          Object.entries(references).flatMap(([member, table]) => {
            const id = record[member]
            return typeof id === 'string' ? [{ path: [member], to: table, id }] : []
          }),
        revised: (record: StoredRecord, now: Date) => derived(declared, record as KeptRecord, now),
      },
    },
    operations,
    events: [`${event}-created`, `${event}-updated`],
    eventOf: ({ type, record }: Told, showing: Showing) => ({
      [`${singular}Id`]: record.id,
      eventType: type,
      _embedded: { [singular]: show(record, showing) },
      _links: [{ rel: singular, href: hrefOf(declared, record, seen(showing)) }],
    }),
    describe: async () => (await import('./description.ts')).descriptionOf(declared),
    show,
  } as unknown as ReturnType<typeof defineResource<Name, Schema, Singular, Path, Derived, Actions>>
}

const lawOf = async (declared: Resolved) => (await import('./law.ts')).lawOf(declared)
