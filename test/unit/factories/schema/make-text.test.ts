import { describe, expect, it } from 'vitest'
import * as full from 'zod'
import * as z from 'zod/mini'
import { factoryOf } from '#factories/index'
import { defineResource, type StandardSchema } from '../../../../src/index.ts'

type Member = z.ZodMiniType | full.ZodType

/** What a factory finds for the members of a thing. */
function built(members: Record<string, Member>): Record<string, unknown> {
  return factoryOf(defineResource({ name: 'things', input: z.object(members) })).build()
}

const textFor = (member: Member, name = 'x') => built({ [name]: member })[name] as string

it('a format says what a text is, whatever its name', () => {
  const formats: Record<string, [Member, string]> = {
    a: [z.email(), 'arjun.harper@example.org'],
    b: [z.url(), 'https://kestrel-travel.example'],
    c: [z.iso.datetime(), '2024-01-05T08:05:16Z'],
    d: [z.iso.datetime({ precision: 3 }), '2025-06-20T13:24:00.000Z'],
    e: [z.iso.date(), '2024-12-14'],
    f: [z.iso.time(), '10:18'],
    g: [z.iso.duration(), 'PT5M'],
    h: [z.uuid(), '5ecc578e-a1bc-4976-97c1-061e30120dbe'],
    i: [z.uuidv7(), '019b76da-a800-7eab-8a71-47baeb69dd51'],
    j: [z.ipv4(), '192.0.2.9'],
    k: [z.ipv6(), '2001:db8::5905'],
    l: [z.cidrv4(), '192.0.2.0/24'],
    m: [z.cidrv6(), '2001:db8::/32'],
    n: [z.hostname(), 'kestrel-travel.example'],
    o: [z.e164(), '+12025557996'],
    p: [z.ulid(), '01KDRV8K00BQY7WDWWQQF9T07Z'],
    q: [z.emoji(), '🔔'],
    r: [z.base64(), 'aHNqaHVvaHZ4aWR0'],
    s: [z.base64url(), 'ZXF4Y2JyZ3dpZmpq'],
  }
  const each = Object.entries(formats)
  const texts = Object.fromEntries(each.map(([name, [, text]]) => [name, text]))
  expect(built(Object.fromEntries(each.map(([name, [format]]) => [name, format])))).toEqual(texts)
})

describe('a bound', () => {
  it('of an address or a URL makes it as short as can be, or fills it up', () => {
    expect(textFor(full.email().max(12))).toMatch(/^[a-z]{2}@b\.co$/)
    expect(textFor(full.url().max(12))).toMatch(/^http:\/\/[a-z]{2}\.co$/)
    expect(textFor(full.email().min(40))).toMatch(/^a{5,}[a-z]+\.[a-z]+@example\.(com|org|net)$/)
    expect(textFor(full.url().min(40))).toMatch(/^https:\/\/[a-z]+-[a-z]+\.example\/a{5,}$/)
  })

  it('of any other text cuts it after a word, or says it again', () => {
    const sentence = textFor(z.string(), 'description')
    expect(textFor(z.string().check(z.maxLength(sentence.length - 1)), 'description')).toBe(
      sentence.replace(/ \S+$/, ''),
    )
    expect(textFor(z.string().check(z.maxLength(3)))).toHaveLength(3)
    const thing = textFor(z.string())
    expect(textFor(z.string().check(z.minLength(thing.length + 1)))).toBe(`${thing} ${thing}`)
    expect(textFor(z.string().check(z.length(thing.length)))).toBe(thing)
  })

  it.each([
    [0, 'Kestrel Travel'],
    [14, 'Kestrel Travel'],
    [15, 'Kestrel Travel Kestrel Travel'],
    [29, 'Kestrel Travel Kestrel Travel'],
    [30, 'Kestrel Travel Kestrel Travel Kestrel Travel'],
  ])('of at least %d characters says it as often as it takes', (least, text) => {
    expect(textFor(z.string().check(z.minLength(least)))).toBe(text)
  })
})

describe('a pattern', () => {
  it.each([
    [/^[A-Z]\w+ \w+$/, 'Kestrel Travel'],
    [/^[a-z ]+$/, 'kestrel travel'],
    [/^[A-Z ]+$/, 'KESTREL TRAVEL'],
    [/^[a-z]+(-[a-z]+)+$/, 'kestrel-travel'],
    [/^[a-z]+(_[a-z]+)+$/, 'kestrel_travel'],
    [/^[a-z]{4,}$/, 'kestreltravel'],
  ])('takes the text that the name lets one expect, as it is written: %s', (pattern, text) => {
    expect(textFor(full.string().regex(pattern))).toBe(text)
  })

  it('that no such text fits makes one', () => {
    expect(textFor(full.string().regex(/^INV-\d{4}$/))).toMatch(/^INV-\d{4}$/)
  })

  it.each([
    [/^A/, /-\d-/, /Z$/],
    [/^A/, /Z$/, /-\d-/],
    [/-\d-/, /^A/, /Z$/],
    [/-\d-/, /Z$/, /^A/],
    [/Z$/, /^A/, /-\d-/],
    [/Z$/, /-\d-/, /^A/],
  ])('beside others stands where it begins or ends: %s, %s, %s', (one, two, three) => {
    const code = full.string().regex(one).regex(two).regex(three)
    expect(textFor(code)).toMatch(/^A-\d-Z$/)
    expect(textFor(code.length(12))).toMatch(/^A.*-\d-.*Z$/)
  })
})

describe('by a JSON Schema of another library', () => {
  /** What is made for the one member of a thing, of which any is taken that fits. */
  function valueFor(member: object, fits: (value: unknown) => boolean): unknown {
    const issue = { message: 'does not fit', path: ['x'] }
    const input: StandardSchema<{ x: unknown }> = {
      '~standard': {
        version: 1,
        vendor: 'another',
        validate: (value) => {
          const thing = value as { x: unknown }
          return fits(thing.x) ? { value: thing } : { issues: [issue] }
        },
        jsonSchema: { input: () => ({ type: 'object', properties: { x: member } }) },
      },
    }
    return factoryOf(defineResource({ name: 'things', input })).build().x
  }

  it('a pattern beside a format asks for more than that', () => {
    const page = '^https://shop\\.example/[a-z]+$'
    const fits = (value: unknown) => new RegExp(page).test(String(value))
    const text = valueFor({ type: 'string', format: 'uri', pattern: page }, fits)
    expect(text).toMatch(/^https:\/\/shop\.example\/[a-z]+$/)
  })

  it('an example that is too long ends with a word, unless that leaves more than half of the room', () => {
    const cut = (example: string, maxLength: number) =>
      valueFor({ type: 'string', example, maxLength }, () => true)
    expect(cut('Tea from Darjeeling', 16)).toBe('Tea from')
    expect(cut('Tea from Darjeeling', 17)).toBe('Tea from Darjeeli')
  })

  it('an example that is an id shows how others of its kind begin', () => {
    const id = '01HJXW4QKZ7N3V8M2B5T6R9C0D'
    const like = (example: string) => valueFor({ type: 'string', example }, () => true)
    expect(like(`inv_${id}`)).toMatch(/^inv_[\dA-Z]{26}$/)
    expect(like(`inv_${id}`)).not.toBe(`inv_${id}`)
    expect(like(`See inv_${id}`)).toBe(`See inv_${id}`)
  })

  it('a map has the keys that it must have', () => {
    const map = { type: 'object', required: ['theme'], additionalProperties: { type: 'string' } }
    expect(valueFor(map, () => true)).toEqual({ theme: expect.any(String) })
  })

  it.each([
    [{ type: ['null', 'string'] }, 'Kestrel Travel'],
    [{ format: 'uri' }, 'https://kestrel-travel.example'],
    [{ pattern: '^[a-z]+$' }, 'kestreltravel'],
    [{ properties: { name: { const: 'Ada' } } }, { name: 'Ada' }],
    [{ items: { const: 7 }, minItems: 4, maxItems: 4 }, [7, 7, 7, 7]],
    [{}, 'Kestrel Travel'],
  ])('the type is found where it is not said: %o', (member, value) => {
    expect(valueFor(member, () => true)).toEqual(value)
  })
})
