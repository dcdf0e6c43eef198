import { Factory } from 'fishery'
import { coded } from '#engine/problem/mock-error'
import { createFactories } from '../builders/create-factories.ts'
import { shown } from '../building/check-overrides.ts'
import { ContractFactory } from '../building/contract-factory.ts'

// biome-ignore lint/suspicious/noExplicitAny: any factory of fishery, whatever it builds
export type AnyFactory = Factory<any, any, any, any>

export type Arguments = Readonly<Record<string, readonly unknown[]>>

/** A call of one trait. */
export interface TraitCall {
  /** As in source text: `.from("JP")`. */
  readonly text: string
  readonly apply: (factory: AnyFactory) => unknown
}

/** What the kit's own traits take. */
export const sampleArguments = (): Arguments => ({
  from: ['JP'],
  withAlternative: ['Klarna'],
  alternative: ['Klarna'],
  tagged: ['Wholesale', 'VIP'],
  createdDaysAgo: [30],
  revised: [3],
  of: [createFactories().customerFactory.withCard().build()],
})

/** A call of each trait of a factory: of each method that its class adds to fishery's. */
export function traitCalls(name: string, factory: AnyFactory, known: Arguments): TraitCall[] {
  return [...methodsOf(factory)].map(([trait, method]) => {
    const given = Object.hasOwn(known, trait) ? known[trait] : undefined
    if (given === undefined && method.length > 0) {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to lint ${name}: its trait \`${trait}\` takes arguments, and none are known. Pass \`{ arguments: { ${trait}: [...] } }\`.`,
        ),
      )
    }
    const values = given ?? []
    const text = `.${trait}(${values.map(shown).join(', ')})`
    return { text, apply: (each) => method.apply(each, [...values]) }
  })
}

type Method = (...values: unknown[]) => unknown

function methodsOf(factory: AnyFactory): Map<string, Method> {
  const methods = new Map<string, Method>()
  let level: object | null = Object.getPrototypeOf(factory)
  while (level && level !== ContractFactory.prototype && level !== Factory.prototype) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value !== 'function' || name in ContractFactory.prototype) continue
      if (!methods.has(name)) methods.set(name, value as Method)
    }
    level = Object.getPrototypeOf(level)
  }
  return methods
}
