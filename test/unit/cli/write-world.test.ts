import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type Output, toFile } from '../../../src/hosts/cli/output.ts'
import { ScratchFolder } from '../../../src/hosts/cli/scratch-folder.ts'
import type { TextSink } from '../../../src/hosts/cli/text-file.ts'
import type { WorldSource } from '../../../src/hosts/cli/world-source.ts'
import type { FileFormat } from '../../../src/hosts/cli/world-writer.ts'
import { inWords, writeWorld } from '../../../src/hosts/cli/write-world.ts'

/** A file that is nowhere; each piece of text takes its time. */
async function output(onWrite: () => void = () => {}) {
  const folder = await ScratchFolder.make(join(tmpdir(), `write-world-${randomUUID()}`))
  onTestFinished(() => folder.remove())
  const decoder = new TextDecoder()
  let text = ''
  const write = async (part: string) => {
    await new Promise(setImmediate)
    text += part
    onWrite()
  }
  const close = vi.fn(async () => {})
  const sink: TextSink = { write, writeBytes: (bytes) => write(decoder.decode(bytes)), close }
  const given: Output = { sink, folder, keep: async () => {}, discard: async () => {} }
  return { output: given, close, text: () => text }
}

type Entry = { table: 'customers' | 'tags'; record: object }

const sourceOf = (entries: () => Iterable<Entry> | AsyncIterable<Entry>): WorldSource => ({
  entries,
  progress: { noun: 'customers', total: 3, counts: (table) => table === 'customers' },
})

const { signal } = new AbortController()

const entries: Entry[] = [
  { table: 'customers', record: { id: 'ada' } },
  { table: 'tags', record: { id: 'tag-1' } },
  { table: 'customers', record: { id: 'bob' } },
]

it.each<[FileFormat, string]>([
  [
    'json',
    '{"format":"rebilly-mock","version":1,"customers":[\n{"id":"ada"},\n{"id":"bob"}\n],"tags":[\n{"id":"tag-1"}\n]',
  ],
  [
    'ndjson',
    '{"format":"rebilly-mock","version":1}\n' +
      '{"table":"customers","record":{"id":"ada"}}\n' +
      '{"table":"tags","record":{"id":"tag-1"}}\n' +
      '{"table":"customers","record":{"id":"bob"}}\n',
  ],
])('writes a world as %s, and tells how much there is', async (format, start) => {
  const { output: to, close, text } = await output()
  const written = await writeWorld(
    sourceOf(() => entries),
    to,
    { format, signal },
  )
  expect(text().slice(0, start.length)).toBe(start)
  expect(close).toHaveBeenCalledOnce()
  expect(inWords(written)).toBe('2 customers and 1 tag')
  expect(inWords(new Map())).toBe('an empty world')
})

it('asks for the next record when the former is written', async () => {
  const long = 'x'.repeat(100_000)
  const order: string[] = []
  const { output: to } = await output(() => order.push('written'))
  function* slowly(): Generator<Entry> {
    for (const id of ['ada', 'bob']) {
      order.push(id)
      yield { table: 'customers', record: { id, long } }
    }
  }
  await writeWorld(sourceOf(slowly), to, { format: 'ndjson', signal })
  expect(order.slice(0, 3)).toEqual(['ada', 'written', 'bob'])
})

it.each(['json', 'ndjson'] as const)(
  'ends with the next record when it is told to stop (%s)',
  async (format) => {
    const stop = new AbortController()
    const { output: to, close } = await output()
    const asked: string[] = []
    function* endless(): Generator<Entry> {
      for (const id of ['ada', 'bob', 'cid']) {
        asked.push(id)
        if (id === 'bob') stop.abort(new Error('Stopped.'))
        yield { table: 'customers', record: { id } }
      }
    }
    const writing = writeWorld(sourceOf(endless), to, { format, signal: stop.signal })
    await expect(writing).rejects.toThrow('Stopped.')
    expect(asked).toEqual(['ada', 'bob'])
    expect(close).not.toHaveBeenCalled()
  },
)

it.each([
  ['is written', 'fulfilled'],
  ['fails', 'rejected'],
])('leaves no progress on the terminal once it %s', async (end, status) => {
  const shown: string[] = []
  const terminal = { isTTY: true, write: (text: string) => shown.push(text) > 0 }
  const stderr = vi.spyOn(process, 'stderr', 'get').mockReturnValue(terminal as never)
  onTestFinished(() => stderr.mockRestore())
  function* many(): Generator<Entry> {
    for (let id = 1; id <= 100; id += 1) yield { table: 'customers', record: { id: `cus-${id}` } }
    if (end === 'fails') throw new Error('No more.')
  }
  const { output: to } = await output()
  const writing = writeWorld(sourceOf(many), to, { format: 'ndjson', signal })
  expect(await Promise.allSettled([writing])).toMatchObject([{ status }])
  expect(shown).toEqual([expect.stringContaining(' customers, '), '\r\x1b[K'])
})

it('has written nothing where it is told to stop after the last record', async () => {
  const stop = new AbortController()
  const { output: to } = await output(() => stop.abort(new Error('Stopped.')))
  const writing = writeWorld(
    sourceOf(() => entries),
    to,
    { format: 'ndjson', signal: stop.signal },
  )
  await expect(writing).rejects.toThrow('Stopped.')
})

it.each(['json', 'ndjson'] as const)(
  'leaves no file open when it is told to stop (%s)',
  async (format) => {
    const parent = mkdtempSync(join(tmpdir(), 'write-world-'))
    onTestFinished(() => rmSync(parent, { recursive: true }))
    const stop = new AbortController()
    const to = await toFile(join(parent, 'world.json'))
    const opened = [to.sink]
    const create = to.folder.create.bind(to.folder)
    vi.spyOn(to.folder, 'create').mockImplementation(async (name) => {
      const file = await create(name)
      opened.push(file)
      return file
    })
    function* stopped(): Generator<Entry> {
      yield* entries
      stop.abort(new Error('Stopped.'))
      yield* entries
    }
    const writing = writeWorld(sourceOf(stopped), to, { format, signal: stop.signal })
    await expect(writing).rejects.toThrow('Stopped.')
    await to.discard()

    expect(opened).toHaveLength(format === 'json' ? 2 : 1)
    for (const file of opened) await expect(file.write('more')).rejects.toThrow('closed')
    expect(readdirSync(parent)).toEqual([])
  },
)
