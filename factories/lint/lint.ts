import { Factory } from 'fishery'
import type * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { breachOf } from '../building/check-overrides.ts'
import {
  type AnyFactory,
  type Arguments,
  sampleArguments,
  type TraitCall,
  traitCalls,
} from './traits.ts'

export interface LintOptions {
  /**
   * What to call traits with that take arguments, by the trait's name.
   * @default what fits the traits of the kit's own factories
   */
  arguments?: Arguments
  /**
   * What the objects must keep to.
   * @default the `contract` of each factory
   */
  contract?: z.ZodMiniType
  /**
   * How many objects are built of each combination.
   * @default 3
   */
  count?: number
}

/**
 * Builds each factory, alone, with every trait and with every pair of traits in both orders, and checks
 * the objects against the contract. A trait is a method of the factory's class that returns a factory.
 *
 * Returns how many objects were built, without moving the counts of the factories; throws an error that
 * names factory, traits, path, value and rule of every failure.
 *
 * @example
 * test('our fixtures keep to the contract', () => {
 *   lint({ shopCustomerFactory }, { arguments: { ofTier: ['gold'] } })
 * })
 */
export function lint(
  factories: AnyFactory | Readonly<Record<string, AnyFactory>>,
  options: LintOptions = {},
): number {
  const named = factories instanceof Factory ? { factory: factories } : factories
  const known = { ...sampleArguments(), ...options.arguments }
  const failures: string[] = []
  let built = 0
  for (const [name, factory] of Object.entries(named)) {
    const contract = options.contract ?? contractOf(name, factory)
    const calls = traitCalls(name, factory, known)
    const traits = calls.filter(({ apply }) => apply(fresh(factory)) instanceof Factory)
    const isSound = (combination: TraitCall[]) => {
      const result = buildAll(factory, combination, { contract, count: options.count ?? 3 })
      built += result.built
      if (result.failure === undefined) return true
      const called = combination.map(({ text }) => text).join('')
      failures.push(`${name}${called}: ${result.failure}`)
      return false
    }
    // What fails alone fails in each combination too, and would hide the others.
    const sound = isSound([]) ? traits.filter((trait) => isSound([trait])) : []
    for (const pair of pairsOf(sound)) isSound(pair)
  }
  if (failures.length > 0) throw coded('REBILLY_MOCK_ARGUMENT', new Error(reportOf(failures)))
  return built
}

function contractOf(name: string, factory: AnyFactory): z.ZodMiniType {
  if (!(factory instanceof Factory)) {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(`Failed to lint ${name}: it is not a factory. Pass factories by their names.`),
    )
  }
  const { contract } = factory as { contract?: z.ZodMiniType }
  if (contract) return contract
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to lint ${name}: it says no contract. Let its class extend a factory of the kit, or pass \`{ contract: customerRecord }\`.`,
    ),
  )
}

/** Each pair in both orders. */
const pairsOf = (traits: TraitCall[]): TraitCall[][] =>
  traits.flatMap((first) =>
    traits.filter((second) => second !== first).map((second) => [first, second]),
  )

interface Demand {
  contract: z.ZodMiniType
  count: number
}

function buildAll(factory: AnyFactory, calls: TraitCall[], { contract, count }: Demand) {
  let built = 0
  try {
    const combined = calls.reduce((each, { apply }) => apply(each) as AnyFactory, fresh(factory))
    while (built < count) {
      built += 1
      const failure = breachOf(contract, combined.build())
      if (failure !== undefined) return { built, failure }
    }
    return { built }
  } catch (error) {
    return { built, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** The same factory with a count of its own, from the start. */
function fresh(factory: AnyFactory): AnyFactory {
  return Object.assign(factory.params({}), { id: { value: 1 } })
}

function reportOf(failures: string[]): string {
  const shown = failures.slice(0, 20).map((failure) => `\n  ${failure}`)
  const more =
    failures.length > shown.length ? `\n  ... and ${failures.length - shown.length} more` : ''
  return `Failed to lint the factories: the contract is broken in ${failures.length} ways.${shown.join('')}${more}`
}
