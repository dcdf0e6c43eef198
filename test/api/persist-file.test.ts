import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { MockOptions, PersistOptions, WorldData } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rebilly-mock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'dev.json')
}

function warnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return () => warn.mock.calls.map(([text]) => String(text))
}

const keptIn = (file: string, options: MockOptions = {}, persist: Partial<PersistOptions> = {}) =>
  createMock({ ...options, persist: { name: 'dev', file, ...persist } })

/** What a new process knows of a file. */
function forget(file: string): void {
  const files = (globalThis as { [key: symbol]: unknown })[Symbol.for('rebilly-mock.files')]
  ;(files as Map<string, unknown>).delete(file)
}

const ada = { primaryAddress: { firstName: 'Ada' } }

describe('a mock that is kept in a file', () => {
  it('keeps how its clock stands, and nothing of one that was not touched', async () => {
    const file = await newFile()
    const before = keptIn(file, { now: () => new Date('2020-01-01') })
    await before.customers.put('a', ada)
    expect(await readFile(file, 'utf8')).not.toContain('"clock"')
    await before.clock.advance({ days: 3 })

    const after = keptIn(file, { now: () => new Date('2020-01-01') })
    await after.ready
    expect(after.clock.now()).toEqual(new Date('2020-01-04'))

    await after.clock.freeze('2026-03-01T12:00:00Z')
    // The other sees that as it sees records: with its next request.
    expect((await before.customers.put('b', ada)).createdTime).toBe('2026-03-01T12:00:00Z')

    await before.reset()
    expect(await readFile(file, 'utf8')).not.toContain('"clock"')
    expect((await after.customers.put('b', ada)).createdTime).toBe('2020-01-01T00:00:00Z')
  })

  it('begins anew where what it kept of its clock is none', async () => {
    const file = await newFile()
    const warned = warnings()
    await keptIn(file).clock.freeze('2026-03-01T12:00:00Z')
    await writeFile(file, (await readFile(file, 'utf8')).replace('2026-03-01T', 'on 03-01 '))
    forget(file)
    await keptIn(file).ready
    expect(warned()).toEqual([expect.stringContaining('`clock` must be')])
  })

  it('goes on where another left off', async () => {
    const file = await newFile()
    const before = keptIn(file, { customers: [{ id: 'a' }] })
    await before.customers.put('b', ada)
    await before.customers.put('b', { ...ada, websiteId: 'web_1' })
    await before.customers.delete('a')
    await before.tags.create({ name: 'VIP' })
    const { id: token } = await before.tokens.issue()

    const after = keptIn(file, { customers: [{ id: 'a' }] })
    await after.ready

    expect(await after.snapshot()).toEqual(await before.snapshot())
    expect(after.customers.get('b')).toMatchObject({ revision: 1, firstName: 'Ada' })
    expect((await after.tokens.issue()).id).not.toBe(token)
  })
})

it('keeps records in the order of their list, whoever has written them', async () => {
  const file = await newFile()
  const before = keptIn(file)
  await before.customers.put('ada', ada)
  const [record] = before.db.customers.all()
  await before.db.customers.create({ ...structuredClone(record), id: 'bob' } as never)
  await before.customers.put('eve', ada)

  const after = keptIn(file)
  await after.ready
  expect(after.db.customers.all().map(({ id }) => id)).toEqual(['ada', 'bob', 'eve'])
})

describe('a file that is as it should be', () => {
  it('is not written by who only reads it', async () => {
    const file = await newFile()
    const before = keptIn(file, { customers: [{ id: 'a' }] })
    await before.customers.put('b', ada)
    const stored = await readFile(file, 'utf8')
    forget(file)

    const after = keptIn(file)
    await after.ready
    expect(after.customers.get('b')).toMatchObject({ firstName: 'Ada' })
    expect((await call(after, 'GET', '/customers')).status).toBe(200)
    expect(await readFile(file, 'utf8')).toBe(stored)
  })
})

describe('a file that cannot be used', () => {
  const stored = async (file: string) => {
    await keptIn(file).customers.put('a', ada)
    // The process that reads it next is another one.
    forget(file)
    return readFile(file, 'utf8')
  }

  it.each([
    ['is cut off', (text: string) => text.slice(0, 400), 'it is not what was written'],
    ['is empty', () => '', 'it is not what was written'],
    [
      'is no data of the kit',
      () => '{"world": {"customers": []}}',
      'rebilly-mock did not write it',
    ],
    [
      'has a broken record',
      (text: string) => text.replace('"firstName": "Ada"', '"firstName": 7'),
      '`customers[0].',
    ],
    [
      'lacks a record',
      (text: string) => JSON.stringify({ ...JSON.parse(text), size: 7 }),
      'of its 7 entries 1 are there',
    ],
    [
      'is of a newer kit',
      (text: string) => text.replace('"layout": 1', '"layout": 2'),
      'in layout 2 where this one has 1',
    ],
    [
      'is of a newer version',
      (text: string) => text.replace('"version": 1', '"version": 3'),
      'it is of version 3, and the option `persist` says 1',
    ],
    [
      'is of an older version',
      (text: string) => text.replace('"version": 1', '"version": 0'),
      'it is of version 0, and the option `persist` says 1 without a function `migrate`',
    ],
  ])('is set aside when it %s', async (_, spoil, reason) => {
    const file = await newFile()
    const warned = warnings()
    const spoilt = spoil(await stored(file))
    await writeFile(file, spoilt)

    const mock = keptIn(file, { customers: [{ id: 'new' }] })
    await mock.ready

    expect(mock.customers.list().map(({ id }) => id)).toEqual(['new'])
    expect(warned()).toEqual([expect.stringContaining(reason)])
    const [, copy = ''] = /the file (\S+\.json)/.exec(warned()[0] ?? '') ?? []
    expect(await readFile(copy, 'utf8')).toBe(spoilt)
    expect(JSON.parse(await readFile(file, 'utf8')).world.customers).toHaveLength(1)
  })
})

describe('a version', () => {
  it('is reached by `migrate`', async () => {
    const file = await newFile()
    await keptIn(file).customers.put('a', ada)

    const migrate = vi.fn((world: WorldData) => ({
      ...world,
      customers: world.customers?.map((each) => ({ ...each, invoiceCount: 3 })) ?? [],
    }))
    const mock = keptIn(file, {}, { version: 2, migrate })
    await mock.ready

    expect(mock.customers.get('a')).toMatchObject({ invoiceCount: 3, firstName: 'Ada' })
    expect(migrate).toHaveBeenCalledExactlyOnceWith(expect.anything(), 1)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 2 })
  })

  it('newer than the one that is asked for is not given to `migrate`, which knows only older ones', async () => {
    const file = await newFile()
    const warned = warnings()
    await keptIn(file, {}, { version: 3 }).customers.put('a', ada)

    const migrate = vi.fn((world: WorldData) => world)
    const mock = keptIn(file, {}, { version: 2, migrate })
    await mock.ready

    expect(migrate).not.toHaveBeenCalled()
    expect(mock.customers.count).toBe(0)
    expect(warned()).toEqual([expect.stringContaining('it is of version 3, and the option')])
  })

  it('keeps what `migrate` failed at', async () => {
    const file = await newFile()
    const warned = warnings()
    await keptIn(file).customers.put('a', ada)

    const migrate = () => {
      throw new Error('no idea')
    }
    await keptIn(file, {}, { version: 2, migrate }).ready

    expect(warned()).toEqual([expect.stringContaining('from version 1 to 2: Error: no idea')])
    expect(await readdir(join(file, '..'))).toHaveLength(3)
  })
})

describe('when nothing can be kept', () => {
  it('warns once and goes on in memory: a file in the place of the folder', async () => {
    const file = await newFile()
    await writeFile(file, '')
    const warned = warnings()

    const mock = keptIn(join(file, 'dev.json'), { customers: [{ id: 'a' }] })
    await mock.customers.put('b', ada)
    await mock.reset()

    expect(mock.customers.list().map(({ id }) => id)).toEqual(['a'])
    expect(warned()).toEqual([expect.stringContaining('"dev" is in memory only')])
  })

  it('warns once and goes on in memory: the folder is gone', async () => {
    const file = await newFile()
    const warned = warnings()
    const mock = keptIn(file)
    await mock.ready
    await rm(join(file, '..'), { recursive: true })

    await mock.customers.put('a', ada)
    await mock.customers.put('b', ada)

    expect(mock.customers.count).toBe(2)
    expect(warned()).toEqual([expect.stringContaining('ENOENT')])
  })

  it('leaves the file to the process that has it', async () => {
    const file = await newFile()
    const warned = warnings()
    await writeFile(`${file}.lock`, `${process.ppid} 0`)

    await keptIn(file).customers.put('a', ada)

    expect(warned()).toEqual([expect.stringContaining(`process ${process.ppid} has`)])
    expect(await readdir(join(file, '..'))).toEqual(['dev.json.lock'])
  })
})

describe('what leads elsewhere', () => {
  it('a link to the file is followed, and stays a link', async () => {
    const target = await newFile()
    const link = join(target, '..', 'link.json')
    await symlink(target, link)
    await keptIn(link).customers.put('a', ada)

    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(JSON.parse(await readFile(target, 'utf8')).world.customers).toHaveLength(1)
    const after = keptIn(target)
    await after.ready
    expect(after.customers.count).toBe(1)
  })

  it('a link in the place of the temporary file is not', async () => {
    const file = await newFile()
    const precious = join(file, '..', 'precious')
    await writeFile(precious, 'mine')
    await symlink(precious, `${file}.tmp`)
    await keptIn(file).customers.put('a', ada)

    expect(await readFile(precious, 'utf8')).toBe('mine')
    expect(JSON.parse(await readFile(file, 'utf8')).world.customers).toHaveLength(1)
    expect(await readdir(join(file, '..'))).toEqual(['dev.json', 'dev.json.lock', 'precious'])
  })

  it('a file that others may not read stays so', async () => {
    const file = await newFile()
    await keptIn(file).customers.put('a', ada)
    await chmod(file, 0o600)
    await keptIn(file).customers.put('b', ada)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it.each(['../../evil', '..', 'a/b', 'a\\b', '/tmp/evil', 'c:evil', 'a\u0000', 'x'.repeat(201)])(
    'a name that is a path is refused: %j',
    async (name) => {
      const mock = createMock({ persist: { name } })
      await expect(mock.ready).rejects.toThrow(
        /which is no name of a file in \.rebilly-mock\. Give one/,
      )
    },
  )

  it('a link from the folder of names to another is not followed', async () => {
    const folder = join(await newFile(), '..')
    vi.spyOn(process, 'cwd').mockReturnValue(folder)
    onTestFinished(() => void vi.restoreAllMocks())
    const warned = warnings()
    await mkdir(join(folder, '.rebilly-mock'))
    await writeFile(join(folder, 'precious.json'), 'mine')
    await symlink('../precious.json', join(folder, '.rebilly-mock', 'dev.json'))

    await createMock({ persist: { name: 'dev' } }).customers.put('a', ada)
    await createMock({ persist: { name: 'other' } }).customers.put('a', ada)

    expect(warned()).toEqual([expect.stringContaining('it is a link to')])
    expect(await readFile(join(folder, 'precious.json'), 'utf8')).toBe('mine')
    expect(await readdir(join(folder, '.rebilly-mock'))).toContain('other.json')
  })

  it.each(['a folder', 'a device'])('%s is no file', async (kind) => {
    const file = await newFile()
    const warned = warnings()
    if (kind === 'a folder') await mkdir(file)
    await keptIn(kind === 'a folder' ? file : '/dev/null').customers.put('a', ada)
    expect(warned()).toEqual([expect.stringMatching(/it is (a folder|no file)/)])
    expect(await readdir(join(file, '..'))).toEqual(kind === 'a folder' ? ['dev.json'] : [])
  })
})

it('goes on for one mock where another can no longer use the file', async () => {
  const file = await newFile()
  const warned = warnings()
  const older = keptIn(file)
  await older.customers.put('a', ada)
  const newer = keptIn(file, {}, { version: 2, migrate: (world) => world })
  await newer.ready

  await older.customers.put('b', ada)
  await newer.customers.put('c', ada)

  expect(warned()).toEqual([expect.stringContaining('another version of the app')])
  const { version, world } = JSON.parse(await readFile(file, 'utf8'))
  expect(version).toBe(2)
  expect(world.customers.map(({ id }: { id: string }) => id)).toEqual(['a', 'c'])
})

describe('the option `persist`', () => {
  it.each([
    [{ name: '' }, '`persist.name` must be a string that is not empty'],
    [{ name: 'dev', version: 1.5 }, '`persist.version` must be a whole number'],
    [{ name: 'dev', verison: 2 }, '`persist.verison` is no option (the nearest one is `version`)'],
  ])('refuses %j', (persist, message) => {
    expect(() => createMock({ persist } as never)).toThrow(message)
  })
})
