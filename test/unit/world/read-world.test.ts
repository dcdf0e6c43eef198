import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world, worldEntries } from '#factories/index'
import { readWorld } from '../../../src/hosts/node/start-node.ts'
import { createMock } from '../../support/create-mock.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-world-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const demo = world('demo')
const header = { format: 'rebilly-mock', version: 1 }
const lines = (...values: unknown[]) => values.map((each) => `${JSON.stringify(each)}\n`).join('')

describe('a file that holds a world', () => {
  test.each([
    ['JSON', JSON.stringify(demo)],
    ['JSON with a line feed at its end', `${JSON.stringify(demo)}\n`],
    ['JSON for people', JSON.stringify(demo, null, 2)],
    ['JSON with a byte order mark', `\uFEFF${JSON.stringify(demo)}`],
    ['NDJSON', lines(header, ...worldEntries('demo'))],
    [
      'NDJSON with blank lines',
      lines(header, ...worldEntries('demo')).replaceAll('\n', '\r\n\r\n'),
    ],
  ])('may be %s', async (name, text) => {
    expect(await readWorld(await file(name, text))).toEqual(demo)
  })

  test('may be large, in either form', async () => {
    const options = { customers: 400, seed: 3 }
    const large = world(options)
    const json = await file('large.json', JSON.stringify(large))
    expect(await readWorld(json)).toEqual(large)
    const ndjson = await file('large.ndjson', lines(header, ...worldEntries(options)))
    expect(await readWorld(new URL(`file://${ndjson}`))).toEqual(large)
  })

  test('starts a mock', async () => {
    const path = await file('start.json', JSON.stringify(demo))
    const mock = createMock({ world: () => readWorld(path) })
    await mock.ready
    expect(mock.customers.count).toBe(25)
  })

  test('keeps how many ids were given', async () => {
    const path = await file('counters.ndjson', lines({ ...header, counters: { cus_: 3 } }))
    expect(await readWorld(path)).toMatchObject({ counters: { cus_: 3 } })
  })
})

test('names that every object has are names like others', async () => {
  const text = '{"format":"rebilly-mock",\n"toString":[1],"__proto__":[2],"constructor":{}}'
  const read = await readWorld(await file('names.json', text))
  expect(Object.entries(read)).toEqual(
    expect.arrayContaining([
      ['toString', [1]],
      ['__proto__', [2]],
      ['constructor', {}],
    ]),
  )
  await expect(createMock({ world: read }).ready).rejects.toThrow('`version` is missing')
})

describe.each([
  ['JSON', (tables: object) => JSON.stringify({ ...header, ...tables }, null, 2)],
  ['JSON on one line', (tables: object) => JSON.stringify({ ...header, ...tables })],
])('a table of %s that is empty', (form, write) => {
  test('must be one of a world all the same', async () => {
    const path = await file(`unknown ${form}`, write({ customer: [] }))
    const mock = createMock({ world: () => readWorld(path) })
    await expect(mock.ready).rejects.toThrow('`customer` is no table of a world; is `customers`')
  })

  test('is a table like others', async () => {
    const path = await file(`known ${form}`, write({ customers: [], tags: [] }))
    await createMock({ world: () => readWorld(path) }).ready
  })
})

describe('a file that holds none', () => {
  test.each([
    ['cut.json', JSON.stringify(demo).slice(0, 5000), 'it ends too early, at `customers['],
    ['broken.json', '{\n"format": rebilly-mock}', '`format` is not JSON: '],
    ['element.json', '{\n"customers": [{}, {a}]}', '`customers[1]` is not JSON: '],
    ['cut.ndjson', `${lines(header)}{"table":"cust`, 'line 2 is not JSON: '],
    ['bare.ndjson', lines(header, demo.customers[0]), 'line 2 is not such as {"table":"customers"'],
    ['list.json', '[\n]', 'it is no object'],
    ['text.json', 'customers', 'it ends too early, at its start'],
    ['empty.json', '', 'it ends too early, at its start'],
  ])('%s', async (name, text, message) => {
    const path = await file(name, text)
    await expect(readWorld(path)).rejects.toThrow(`Failed to read the world from "${path}": `)
    await expect(readWorld(path)).rejects.toThrow(message)
  })

  test('because it is in another encoding', async () => {
    const path = join(folder, 'utf-16.json')
    await writeFile(path, `\uFEFF${JSON.stringify(demo)}`, 'utf16le')
    await expect(readWorld(path)).rejects.toThrow('it is not UTF-8; save it as that.')
  })

  test('because it is not there', async () => {
    await expect(readWorld(join(folder, 'none.json'))).rejects.toThrow('there is no such file')
    await expect(readWorld(folder)).rejects.toThrow('it is a folder')
  })
})

test('a line as long as a file takes no more than as much in many lines', async () => {
  const text = 'x'.repeat(2 ** 14)
  const record = (color: string) => ({ table: 'customers', record: { customFields: { color } } })
  const many = lines(header, ...Array(1000).fill(record(text)))
  const one = lines(header, record(text.repeat(1000)))
  const timeOf = async (name: string, whole: string) => {
    const path = await file(name, whole)
    const since = process.threadCpuUsage()
    await readWorld(path)
    const { user, system } = process.threadCpuUsage(since)
    return user + system
  }

  const [inMany, inOne] = [await timeOf('many.ndjson', many), await timeOf('one.ndjson', one)]

  expect(inOne).toBeLessThan(4 * Math.max(inMany, 100_000))
})
