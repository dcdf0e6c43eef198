import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { world, worldEntries } from 'rebilly-mock/factories'
import { readWorld } from 'rebilly-mock/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMock } from './checked-mock.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'dist', 'cli.js')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Result {
  code: number
  stdout: string
  stderr: string
}

/** Runs node in the test's folder, which is where relative paths lead to. */
const node = (...args: string[]): Promise<Result> =>
  new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 }
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
  })

const rebillyMock = (...args: string[]) => node(command, ...args)
const file = (name: string) => join(folder, name)
const read = (name: string) => readFile(file(name), 'utf8')

describe('rebilly-mock import', () => {
  const database = {
    customers: [{ id: 1, name: 'Ada Lovelace', age: 36 }],
    tags: ['VIP'],
    orders: [{ id: 1 }],
  }
  beforeEach(() => writeFile(file('db.json'), JSON.stringify(database)))

  test('makes a world of a json-server, and tells what it left out', async () => {
    const { code, stderr } = await rebillyMock('import', 'db.json', '--out', 'world.ndjson')

    expect(code).toBe(0)
    expect(stderr).toContain('Wrote 1 customer and 1 tag to world.ndjson.')
    expect(stderr).toContain('left out: customers[0].age is not a member that the API knows\n')
    const mock = createMock({ world: () => readWorld(file('world.ndjson')) })
    await mock.ready
    expect(mock.customers.get('1')).toMatchObject({ firstName: 'Ada', lastName: 'Lovelace' })
  })

  test('writes to the standard output where no file is named', async () => {
    const { code, stdout } = await rebillyMock('import', 'db.json')

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ customers: [{ id: '1' }], tags: [{ name: 'VIP' }] })
  })

  test('writes nothing with --strict where not all of it fits', async () => {
    const { code, stderr } = await rebillyMock('import', 'db.json', '--strict', '--out', 'w.json')

    expect(code).toBe(1)
    expect(stderr).toContain('nothing was written')
    expect(await readdir(folder)).toEqual(['db.json'])
  })

  test.each([
    ['nothing.json', 'there is no such file'],
    ['list.json', 'it is no object of lists'],
    ['broken.json', 'it is not JSON'],
    ['others.json', 'it has no list "customers". It has users'],
  ])('says what is wrong with %s', async (name, reason) => {
    await writeFile(file('list.json'), '[]')
    await writeFile(file('broken.json'), '{')
    await writeFile(file('others.json'), '{"users":[]}')

    const { code, stderr } = await rebillyMock('import', name)

    expect(code).toBe(1)
    expect(stderr).toContain(`Failed to import "${name}": ${reason}`)
  })
})

describe('rebilly-mock world', () => {
  test('writes a world of another version of the API', async () => {
    await rebillyMock('world', '--contract', '2026-08', '--preset', 'demo', '--out', 'later.json')
    const written = JSON.parse(await read('later.json'))
    expect(written).toEqual(world({ contract: '2026-08', preset: 'demo' }))
    await expect(createMock({ contract: '2026-08', world: written }).ready).resolves.toBeUndefined()
  })

  test('writes a world to a file, the same that `world` makes', async () => {
    const { code, stderr } = await rebillyMock(
      ...['world', '--customers', '50', '--seed', '7', '--out', 'world.json'],
    )
    expect(stderr).toMatch(/^Wrote 50 customers, 3 tags, .* to world\.json in \d+\.\d s\.\n$/)
    expect(code).toBe(0)

    const expected = world({ customers: 50, seed: 7 })
    expect(JSON.parse(await read('world.json'))).toEqual(expected)
    expect(await readWorld(file('world.json'))).toEqual(expected)
    expect(await readdir(folder)).toEqual(['world.json'])

    const mock = createMock({ world: () => readWorld(file('world.json')) })
    await mock.ready
    expect(mock.customers.count).toBe(50)
  })

  test('writes NDJSON by the name of the file, or on demand', async () => {
    await rebillyMock('world', '-c', '5', '-o', 'world.ndjson')
    const { stdout } = await rebillyMock('world', '-c', '5', '--format', 'ndjson')
    expect(await read('world.ndjson')).toBe(stdout)

    const [header, ...entries] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(header).toEqual({ format: 'rebilly-mock', version: 1 })
    expect(entries).toEqual([...worldEntries({ customers: 5 })])
    expect(await readWorld(file('world.ndjson'))).toEqual(world({ customers: 5 }))
  })

  test('prints the world when no file is named, and nothing else', async () => {
    const { stdout, stderr } = await rebillyMock('world', '--preset', 'demo')
    expect(JSON.parse(stdout)).toEqual(world('demo'))
    expect(stderr).toBe('')
  })

  test('replaces a file that is there', async () => {
    await writeFile(file('world.json'), 'old')
    await rebillyMock('world', '--preset', 'empty', '--out', 'world.json')
    expect(JSON.parse(await read('world.json'))).toEqual(world('empty'))
  })

  test('copies from one format to the other and back, counters included', async () => {
    const header = JSON.stringify({ format: 'rebilly-mock', version: 1, counters: { cus_: 3 } })
    const lines = [...worldEntries('demo')].map((entry) => `${JSON.stringify(entry)}\n`)
    await writeFile(file('a.ndjson'), `${header}\n${lines.join('')}`)

    await rebillyMock('world', '--from', 'a.ndjson', '--out', 'b.json')
    expect(JSON.parse(await read('b.json'))).toEqual({ ...world('demo'), counters: { cus_: 3 } })

    await rebillyMock('world', '--from', 'b.json', '--out', 'c.ndjson')
    expect(await readWorld(file('c.ndjson'))).toEqual(await readWorld(file('a.ndjson')))
  })

  test('goes on quietly when its reader has read enough', async () => {
    const child = spawn(process.execPath, [command, 'world', '-c', '20000', '-f', 'ndjson'])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(stderr).toBe('')
  })
})

describe('a world that is larger than memory', { timeout: 120_000 }, () => {
  // More than the modules need, and much less than these customers.
  const limit = ['--max-old-space-size=34', '--max-semi-space-size=2']
  const customers = 10_000

  test('is written all the same', async () => {
    const args = ['world', '--customers', String(customers), '--out', 'world.json']
    expect(await node(...limit, command, ...args)).toMatchObject({ code: 0 })
    const copy = ['world', '--from', 'world.json', '--out', 'world.ndjson']
    expect(await node(...limit, command, ...copy)).toMatchObject({ code: 0 })

    const lines = (await read('world.ndjson')).split('\n')
    expect(lines.filter((line) => line.startsWith('{"table":"customers"'))).toHaveLength(customers)
  })

  test('would not fit', async () => {
    const script = `
      import { world } from ${JSON.stringify(join(root, 'dist', 'factories.js'))}
      JSON.stringify(world({ customers: ${customers} }))
    `
    const { code, stderr } = await node(...limit, '--input-type=module', '--eval', script)
    expect(code).not.toBe(0)
    expect(stderr).toContain('heap')
  })
})

describe('Ctrl-C', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves the file as it was, and nothing besides', async (signal, exitCode) => {
    await writeFile(file('world.json'), 'old')
    const args = [command, 'world', '-c', '1000000', '-o', 'world.json']
    const child = spawn(process.execPath, args, { cwd: folder })
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    await expect.poll(() => readdir(folder)).toHaveLength(2)
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([exitCode, null])
    expect(stderr).toBe(`Stopped by ${signal}.\n`)
    expect(await readdir(folder)).toEqual(['world.json'])
    expect(await read('world.json')).toBe('old')
  })
})

describe('what cannot be is refused, and says how it could', () => {
  test.each<[string[], string]>([
    [['world', '--custmers', '5'], "unknown option '--custmers'\n(Did you mean --customers?)"],
    [['wolrd'], "unknown command 'wolrd'\n(Did you mean world?)"],
    [
      ['world', '--customers', 'many'],
      "'many' is invalid. It must be a whole number of 0 or more.",
    ],
    [['world', '--customers', '-1'], "'-1' is invalid. It must be a whole number of 0 or more."],
    [['world', '--seed', '1.5'], "'1.5' is invalid. It must be a whole number."],
    [['world', '--preset', 'dmeo'], 'Allowed choices are empty, single, demo, awkward, large'],
    [['world', '--preset', 'demo', '-c', '5'], "cannot be used with option '-p, --preset <name>'"],
    [['world', '--from', 'a.json', '--seed', '5'], "cannot be used with option '-s, --seed"],
    [['world', '--format', 'csv'], 'Allowed choices are json, ndjson.'],
    [
      ['world', '--out', 'no/world.json'],
      'there is no folder "no". Make it first, or name another.',
    ],
    [['world', '--out', '.'], 'it is a folder. Name a file in it.'],
    [
      ['world', '--from', 'none.json'],
      'Failed to read the world from "none.json": there is no such',
    ],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await rebillyMock(...args)
    expect(stderr).toContain(message)
    expect([code, stdout]).toEqual([1, ''])
    expect(await readdir(folder)).toEqual([])
  })

  test('a folder that may not be written to', async () => {
    await mkdir(file('locked'))
    await chmod(file('locked'), 0o555)
    const { stderr } = await rebillyMock('world', '--out', 'locked/world.json')
    // Who runs as root may write everywhere.
    if (process.getuid?.() === 0) expect(stderr).toContain('Wrote 25 customers')
    else expect(stderr).toContain('the folder "locked" may not be written to. Name another.')
  })

  test('a broken world is not copied, and its faults are named', async () => {
    const [customer] = world('single').customers
    const broken = { ...customer, primaryAddress: { ...customer?.primaryAddress, country: 'us' } }
    const header = { format: 'rebilly-mock', version: 1 }
    await writeFile(file('a.json'), JSON.stringify({ ...header, customers: [broken] }))
    const { code, stderr } = await rebillyMock('world', '--from', 'a.json', '--out', 'b.json')
    expect(stderr).toContain('Failed to load the world: `customers[0].primaryAddress.country` must')
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  test('nothing at all', async () => {
    const { code, stderr } = await rebillyMock()
    expect(stderr).toContain('Usage: rebilly-mock [options] [command]')
    expect(code).toBe(1)
  })
})

describe('help', () => {
  test('teaches by example', async () => {
    const { code, stdout } = await rebillyMock('world', '--help')
    expect(stdout).toContain('rebilly-mock world --customers 100000 --seed 7 --out world.json')
    expect(code).toBe(0)
  })

  test('names the version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect((await rebillyMock('--version')).stdout).toBe(`${version}\n`)
  })
})

describe('rebilly-mock worker', () => {
  test('writes the script of msw with a guard after it', async () => {
    await mkdir(file('public'))
    const { code, stderr } = await rebillyMock('worker', 'public', '-b', 'https://api.example')
    expect(stderr).toBe('Wrote public/mockServiceWorker.js. Start with startBrowser(mock).\n')
    expect(code).toBe(0)
    const original = await readFile(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8')
    const script = await read('public/mockServiceWorker.js')
    expect(script.startsWith(original)).toBe(true)
    expect(script.slice(original.length)).toContain('["https://api.example"]')
    expect(await readdir(file('public'))).toEqual(['mockServiceWorker.js'])
  })

  test.each([
    [['worker'], /missing required argument 'folder'/],
    [['worker', 'nowhere'], /there is no folder "nowhere"/],
    [['worker', '.', '--base-url', 'shop'], /must be a URL such as/],
  ])('says what is wrong: %j', async (args, words) => {
    const { code, stderr } = await rebillyMock(...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(words)
  })
})
