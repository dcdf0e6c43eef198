import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as full from 'zod'
import * as z from 'zod/mini'
import { factoryOf, lint } from '#factories/index'
import { defineResource, type StandardSchema } from '../../../../src/index.ts'
import { anySchema } from './any-schema.ts'

const websites = defineResource({
  name: 'websites',
  input: z.object({
    name: z.string().check(z.maxLength(100)),
    url: z.url(),
    status: z.enum(['live', 'archived']),
    customerId: z.optional(z.string()),
  }),
  references: { customerId: 'customers' },
})

const resourceOf = (input: StandardSchema) => defineResource({ name: 'things', input })

it('makes members that are called as those that every object inherits', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty']
  const input = z.object(Object.fromEntries(names.map((name) => [name, z.string()])))
  const factory = factoryOf(resourceOf(input))
  expect(Object.keys(input.parse(factory.build()))).toEqual(names)
  expect(factory.build({ constructor: 'mine' } as object)).toMatchObject({ constructor: 'mine' })
})

describe('a factory of a declared resource', () => {
  it('builds inputs that read as real ones', () => {
    const [first, second] = factoryOf(websites).buildList(2)
    expect(first).toEqual({
      name: 'Cobalt Interiors',
      url: 'https://cobalt-interiors.example',
      status: 'archived',
    })
    expect(second?.name).toBe('Thistle Studio')
  })

  it('builds what any schema takes', () => {
    fc.assert(
      fc.property(anySchema, fc.integer(), (schema, seed) => {
        for (const input of factoryOf(resourceOf(schema), { seed }).buildList(2)) {
          expect(
            z.safeParse(schema, JSON.parse(JSON.stringify(input))).error?.issues,
          ).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('builds what a schema of another library takes, by its JSON Schema', () => {
    const schema: StandardSchema<{ name: string; floors: number }> = {
      '~standard': {
        version: 1,
        vendor: 'another',
        validate: (value) => {
          const { name, floors } = value as { name: string; floors: number }
          const issues = [
            ...(name.length <= 12 ? [] : [{ message: 'is long', path: ['name'] }]),
            ...(floors % 2 === 0 ? [] : [{ message: 'must be even', path: [{ key: 'floors' }] }]),
          ]
          return issues.length > 0 ? { issues } : { value: { name, floors } }
        },
        jsonSchema: {
          input: () => ({
            type: 'object',
            properties: {
              name: { $ref: '#/$defs/name' },
              floors: { type: 'integer', minimum: 1, maximum: 40 },
            },
            required: ['name', 'floors'],
            $defs: { name: { type: 'string', maxLength: 12 } },
          }),
        },
      },
    }
    const buildings = factoryOf(defineResource({ name: 'buildings', input: schema })).buildList(20)
    expectTypeOf(buildings).toEqualTypeOf<{ name: string; floors: number }[]>()
    for (const { name, floors } of buildings) {
      expect(name.length).toBeLessThanOrEqual(12)
      expect(floors % 2).toBe(0)
    }
  })

  it('ends where a schema holds itself', () => {
    const category = full.object({
      name: full.string(),
      get children() {
        return full.array(category)
      },
    })
    const built = factoryOf(resourceOf(category)).build()
    expect(category.safeParse(built).success).toBe(true)
  })

  it('builds lists of up to three where a schema names no length, be their beginning told or not', () => {
    const lengthsOf = (list: z.ZodMiniType) => {
      const built = factoryOf(resourceOf(z.object({ list }))).buildList(30)
      const lengths = (built as { list: unknown[] }[]).map((each) => each.list.length)
      return [...new Set(lengths)].toSorted()
    }
    expect(lengthsOf(z.array(z.int()))).toEqual([1, 2, 3])
    expect(lengthsOf(z.tuple([z.string()], z.int()))).toEqual([2, 3])
  })

  it('leaves all other members as they are when one is given, made otherwise, or new', () => {
    const input = z.object({
      name: z.string(),
      floors: z.int(),
      city: z.string(),
      opened: z.iso.date(),
    })
    const places = defineResource({ name: 'places', input })
    const plain = factoryOf(places).buildList(5)
    const named = factoryOf(places).buildList(5, { name: 'Mall' })
    const made = factoryOf(places, { members: { city: () => 'Ulm' } }).buildList(5)
    const more = z.extend(input, { phone: z.string() })
    const grown = factoryOf(defineResource({ name: 'places', input: more })).buildList(5)
    expect(named).toEqual(plain.map((each) => ({ ...each, name: 'Mall' })))
    expect(made).toEqual(plain.map((each) => ({ ...each, city: 'Ulm' })))
    expect(grown).toEqual(plain.map((each) => ({ ...each, phone: expect.any(String) })))
  })

  it('takes another seed for other values, and never changes itself', () => {
    const factory = factoryOf(websites)
    const seeded = factory.transient({ seed: 7 })
    expect(seeded.build().name).not.toBe(factoryOf(websites).build().name)
    expect(seeded.build()).toEqual(factoryOf(websites, { seed: 7 }).buildList(2)[1])
    factory.params({ name: 'Mall' })
    expect(factory.build().name).not.toBe('Mall')
  })

  it('has the traits that it is given, typed, which go together', () => {
    const factory = factoryOf(websites, {
      traits: { archived: { status: 'archived' }, named: (name: string) => ({ name }) },
    })
    expect(factory.named('Mall').archived().build()).toMatchObject({
      name: 'Mall',
      status: 'archived',
    })
    expect(lint({ factory }, { arguments: { named: ['Mall'] } })).toBe(3 * (1 + 2 + 2))
    // @ts-expect-error: there is no such trait
    expect(() => factory.gone()).toThrow(TypeError)
    // @ts-expect-error: a name is a text
    expect(() => factory.named(5).build()).toThrow('`name` (5) must be a string')
  })

  it('fills references from the ids that it is given, in turn', () => {
    const referring = factoryOf(websites, { references: { customerId: ['ada', 'grace'] } })
    const ids = referring.buildList(3).map(({ customerId }) => customerId)
    expect(ids).toEqual(['ada', 'grace', 'ada'])
    expect(referring.build({ customerId: 'edsger' }).customerId).toBe('edsger')
  })

  it('builds the rest of an object of which a part is given', () => {
    const input = z.object({ address: z.object({ city: z.string(), zip: z.string() }) })
    const built = factoryOf(resourceOf(input)).build({
      address: { city: 'Ulm' },
    } as object) as z.infer<typeof input>
    expect(built.address).toEqual({ city: 'Ulm', zip: expect.any(String) })
  })

  it('leaves out of an object that is given what would not fit the members beside it', () => {
    const price = full.object({ amount: full.int(), currency: full.string().optional() })
    const offer = full.object({ price, country: full.string() }).check(({ value, issues }) => {
      const { currency = value.country } = value.price
      if (currency === value.country) return
      for (const path of [['price', 'currency'], ['country']]) {
        issues.push({ code: 'custom', path, message: 'is of another country', input: value })
      }
    })
    const factory = factoryOf(defineResource({ name: 'offers', input: offer }))
    expect(() => factory.build()).toThrow('is of another country')
    expect(factory.build({ price: { amount: 5 } })).toEqual({
      price: { amount: 5 },
      country: expect.any(String),
    })
  })

  it.each([[['to']], [['from', 'to']]])(
    'holds what is given of an object against the members beside it: %j',
    (named) => {
      const day = full.object({ day: full.int() })
      const trip = full.object({ from: day, to: day }).check(({ value, issues }) => {
        if (value.to.day - value.from.day > 1_000_000) return
        for (const name of named) {
          issues.push({ code: 'custom', path: [name, 'day'], message: 'is too near', input: value })
        }
      })
      const factory = factoryOf(defineResource({ name: 'trips', input: trip }))
      expect(() => factory.build()).toThrow('is too near')
      const from = { day: -5_000_000 }
      expect(factory.build({ from })).toEqual({ from, to: { day: expect.any(Number) } })
    },
  )
})

describe('what a factory of a declared resource cannot do', () => {
  const hundredthPrime = z
    .number()
    .check(z.refine((value) => value === 541, 'must be the 100th prime'))

  it('is said by the member’s name, with the cure', () => {
    const factory = factoryOf(resourceOf(z.object({ prime: hundredthPrime })))
    expect(() => factory.build()).toThrow(
      /^Failed to build a thing: no value was found for `prime` that keeps to the schema: `prime` \(\d+\) must be the 100th prime\. Give one by `params\(\{ prime: \.\.\. \}\)`, or make it by `\{ members: \{ prime: \(source\) => \.\.\. \} \}`\.$/,
    )
    expect(factory.params({ prime: 541 } as object).build()).toEqual({ prime: 541 })
    const members = { prime: () => 541 }
    expect(
      factoryOf(resourceOf(z.object({ prime: hundredthPrime })), { members } as object).build(),
    ).toEqual({ prime: 541 })
  })

  it.each([
    [
      'members that fit only together',
      z
        .object({ a: z.int(), b: z.int() })
        .check(z.refine(({ a, b }) => a === b + 1000, 'must be far apart')),
      {},
      'its members do not fit each other: ',
    ],
    [
      'a member’s own maker',
      z.object({ name: z.string() }),
      { members: { name: () => 5 } },
      '`members.name` gave 5, which the schema refuses',
    ],
    [
      'a pattern that nothing matches',
      z.object({ code: z.string().check(z.regex(/^a\bb$/)) }),
      {},
      'no value was found for `code`',
    ],
    [
      'a date, which JSON has none of',
      full.object({ on: full.date() }),
      {},
      'no value was found for `on`',
    ],
  ])('is said of %s', (_, input, options, message) => {
    expect(() => factoryOf(resourceOf(input as StandardSchema), options as object).build()).toThrow(
      `Failed to build a thing: ${message}`,
    )
  })

  it('is a required reference of which no id is given', () => {
    const notes = defineResource({
      name: 'notes',
      input: z.object({ customerId: z.string() }),
      references: { customerId: 'customers' },
    })
    expect(() => factoryOf(notes).build()).toThrow(
      'Failed to build a note: its `customerId` is the id of one of customers, which only you know. Give it by `params({ customerId: ... })`',
    )
  })

  it('is what the schema refuses of what is given, unless it is meant', () => {
    expect(() => factoryOf(websites).build({ url: 'shop' })).toThrow(
      'Failed to build a website: `url` ("shop") must be a URL',
    )
    // @ts-expect-error: a slip
    expect(() => factoryOf(websites).build({ nam: 'Shop' })).toThrow('the nearest one is `name`')
    const broken = factoryOf(websites).transient({ unchecked: true }).build({ url: 'shop' })
    expect(broken.url).toBe('shop')
  })

  it('is a trait or a member that cannot be', () => {
    expect(() => factoryOf(websites, { traits: { build: {} } })).toThrow(
      'every factory has `build`',
    )
    expect(() => factoryOf(websites, { members: { nam: () => 'x' } } as object)).toThrow(
      '`members.nam` is no member of the input (the nearest is name)',
    )
    // @ts-expect-error: a name is a text
    factoryOf(websites, { members: { name: () => 5 } })
  })
})
