import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitJson } from '../../../src/hosts/node/split-json.ts'

async function* inChunks(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function joined(text: string, size: number): Promise<object> {
  // Without a prototype: a name may be `toString`.
  const whole: Record<string, unknown> = Object.create(null)
  for await (const part of splitJson(inChunks(text, size))) {
    const value = JSON.parse(part.text)
    if (part.position === undefined) whole[part.name] = value
    else whole[part.name] = [...((whole[part.name] as unknown[]) ?? []), value]
  }
  return whole
}

/** Lists that are empty have no element, so they leave no trace. */
const object = fc.dictionary(
  fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__'),
  fc.jsonValue().filter((value) => !Array.isArray(value) || value.length > 0),
)
const chunkSize = fc.integer({ min: 1, max: 20 })

test('the pieces of any object are the object again, wherever the chunks end', async () => {
  await fc.assert(
    fc.asyncProperty(object, chunkSize, fc.nat(3), async (value, size, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(await joined(text, size)).toEqual(JSON.parse(text))
    }),
  )
})

test('what JSON.parse refuses is refused, or one of its pieces is', async () => {
  const mutated = fc
    .tuple(object, fc.nat(), fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', '1'))
    .map(([value, at, character]) => {
      const text = JSON.stringify(value)
      const place = at % text.length
      return text.slice(0, place) + character + text.slice(place + 1)
    })
    .filter((text) => !isJson(text))
  await fc.assert(
    fc.asyncProperty(mutated, chunkSize, async (text, size) => {
      await expect(joined(text, size)).rejects.toThrow()
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['', 'it ends too early, at its start'],
  ['[]', 'it is no object'],
  ['{"a": 1} {}', 'it goes on after its end'],
  ['{"a": [{}, {', 'it ends too early, at `a[1]`'],
  ['{"a": 1,}', 'a member has no value, at `a`'],
  ['{"a": [] 5}', '"5" stands where nothing may, at `a`'],
])('%s: %s', async (text, message) => {
  await expect(joined(text, 100)).rejects.toThrow(message)
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
