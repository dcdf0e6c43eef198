import type { DeepPartial } from 'fishery'
import type * as z from 'zod/mini'
import type { DeclaredResource } from '#engine/declared/define-resource'
import { coded } from '#engine/problem/mock-error'
import { nearest } from '#engine/values/nearest'
import type { Building } from '../building/building.ts'
import { sourceOf } from '../building/source-of.ts'
import { resolvedShape, shapeOf } from '../schema/shape.ts'
import type { Source } from '../source/source.ts'
import { contractOf } from './contract-of.ts'
import { DeclaredFactory, type DeclaredTransient } from './declared-factory.ts'
import { type Ids, type Members, makeInput, type Plan } from './make-input.ts'

type InputOf<Of extends DeclaredResource> = NonNullable<Of['~types']>['input']

/** What a trait lays over an input: members, or a function that makes them of its arguments. */
type Trait<Input> = DeepPartial<Input> | ((...values: never[]) => DeepPartial<Input>)

/** A factory of the inputs of a resource, with a method for each of its traits. */
export type ResourceFactory<Input, Traits = unknown> = DeclaredFactory<Input> & {
  readonly [Name in keyof Traits]: Traits[Name] extends (...values: infer Values) => unknown
    ? (...values: Values) => ResourceFactory<Input, Traits>
    : () => ResourceFactory<Input, Traits>
}

export interface FactoryOptions<Input, Traits = unknown> {
  /**
   * Decides every generated value.
   * @default 1
   */
  seed?: number
  /**
   * Methods of the factory, by name: the members that each gives, or a function that makes them of its arguments.
   * @default none
   * @example { named: (name: string) => ({ name }), archived: { status: 'archived' } }
   */
  traits?: Traits & Readonly<Record<string, Trait<Input>>>
  /**
   * What makes a member, in the place of what follows from its schema and its name.
   * @default none
   * @example { points: (source) => source.at('points').number.int(100) }
   */
  members?: { readonly [Name in keyof Input]?: (source: Source) => Input[Name] }
  /**
   * The ids that references are filled from, in turn; without them they are left out.
   * @default none
   * @example { customerId: ['ada', 'grace'] }
   */
  references?: { readonly [Name in keyof Input]?: readonly string[] }
}

/**
 * Makes a factory of what a client sends to a resource of yours, which goes by the resource's schema: values fit
 * its formats and bounds and the names of its members. Throws a `TypeError` for a trait or a member that cannot be;
 * a build throws one for a member that no value is found for, which is the kit's own rule.
 *
 * @example
 * const websiteFactory = factoryOf(websites, { traits: { named: (name: string) => ({ name }) } })
 * websiteFactory.named('Shop').buildList(3)
 */
export function factoryOf<Of extends DeclaredResource, const Traits = unknown>(
  resource: Of,
  options: FactoryOptions<InputOf<Of>, Traits> = {},
): ResourceFactory<InputOf<Of>, Traits> {
  const { seed = 1, traits = {}, references = {}, members = {} } = options
  const plan = planOf(resource, members as Members)
  checkMembers(resource.name, plan, { members, references })
  class OfResource extends DeclaredFactory<object> {
    get contract(): z.ZodMiniType {
      return plan.contract as z.ZodMiniType
    }

    get noun(): string {
      return plan.noun
    }
  }
  for (const [name, trait] of Object.entries(traits)) addTrait(OfResource.prototype, name, trait)
  const factory = OfResource.define((building) => generate(plan, building))
  return (factory as OfResource).transient({
    seed,
    references: references as Ids,
  }) as unknown as ResourceFactory<InputOf<Of>, Traits>
}

function planOf({ declared }: DeclaredResource, members: Members): Plan {
  const { name, noun, input, references } = declared
  const shape = shapeOf(input)
  return {
    name,
    noun: `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
    shape: resolvedShape(shape, shape),
    contract: contractOf(input),
    references,
    members,
  }
}

function generate(plan: Plan, building: Building<object, DeclaredTransient>): object {
  const { params, associations, transientParams } = building
  const { references: ids = {}, unchecked = false } = transientParams
  return makeInput(plan, {
    source: sourceOf(building, plan.name),
    given: { ...(params as Record<string, unknown>), ...associations },
    ids,
    unchecked,
  })
}

function checkMembers(resource: string, { shape }: Plan, given: Record<string, object>): void {
  const known = Object.keys(shape.properties ?? {})
  for (const [option, members] of Object.entries(given)) {
    const stranger = Object.keys(members).find((name) => !known.includes(name))
    if (stranger === undefined) continue
    const meant = nearest(stranger, known)
    const hint = meant === undefined ? `there are ${known.join(', ')}` : `the nearest is ${meant}`
    throw coded(
      'REBILLY_MOCK_RESOURCE',
      new TypeError(
        `Failed to make the factory of ${resource}: \`${option}.${stranger}\` is no member of the input (${hint}). Correct it.`,
      ),
    )
  }
}

function addTrait(prototype: object, name: string, trait: unknown): void {
  if (name in prototype) {
    throw coded(
      'REBILLY_MOCK_RESOURCE',
      new TypeError(
        `Failed to make the factory: every factory has \`${name}\`, so no trait can be called that. Give it another name.`,
      ),
    )
  }
  const isFunction = typeof trait === 'function'
  function method(this: DeclaredFactory<object>, ...values: unknown[]) {
    return this.params(isFunction ? trait(...values) : trait)
  }
  // Who calls every trait, as lint does, asks how many arguments it takes.
  Object.defineProperty(method, 'length', { value: isFunction ? trait.length : 0 })
  Object.defineProperty(prototype, name, { value: method })
}
