import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

type Chunk = Rolldown.OutputChunk

/** In kB (1,000 bytes) after gzip, without msw itself and what it is made of where the page has it anyway. */
const limit = 47

let chunks: Chunk[]

beforeAll(async () => {
  chunks = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)))
})

describe('a page with the mock', () => {
  it.each(['service-worker', 'in-page'])(
    `loads no more than ${limit} kB at its start, its transport (%s) included`,
    async (transport) => {
      const start = loadedAtStart(chunks, (chunk) => isOneOf(chunk, transport))
      const sizes = start.map(({ fileName, code }) => ({
        fileName,
        kB: gzipSync(code).length / 1000,
      }))
      // MSW's worker is made with it too, what answers in the page is not.
      if (transport === 'in-page')
        sizes.push({ fileName: 'rettime', kB: await weightOf('rettime') })
      const total = sizes.reduce((sum, { kB }) => sum + kB, 0)

      console.log(`size: ${total.toFixed(1)} kB gzip with ${transport}, of ${limit} kB at most`)
      expect(sizes.some(({ fileName }) => fileName.includes(transport))).toBe(true)
      expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(limit)
    },
  )

  it('loads faker only when it asks for generated customers', () => {
    const withFaker = chunks.filter(hasFaker)
    const initial = loadedAtStart(chunks, ({ isEntry }) => isEntry)

    expect(withFaker).not.toEqual([])
    expect(initial.filter(hasFaker)).toEqual([])
  })

  it('loads no contract but that of the default, for generated customers neither', () => {
    const loaded = loadedAtStart(chunks, (chunk) => chunk.isEntry || isWorld(chunk))
    const saying = (method: RegExp, all: Chunk[]) => all.filter(({ code }) => method.test(code))
    expect(saying(/\becoPayz\b/, loaded)).toHaveLength(1)
    expect(saying(/\becoPayzTurkey\b/, loaded)).toEqual([])
    expect(saying(/\becoPayzTurkey\b/, chunks)).not.toEqual([])
  })

  it('loads what reads definitions only when it has some, and what compiles them only when they are not', () => {
    const initial = loadedAtStart(chunks, ({ isEntry }) => isEntry)
    const saying = (text: string) => chunks.filter(({ code }) => code.includes(text))
    const compiling = saying('Failed to read the definitions')
    const answering = saying('X-Total-Count')
    expect(compiling).toHaveLength(1)
    expect(answering).toHaveLength(1)
    expect(compiling).not.toEqual(answering)
    for (const each of [...compiling, ...answering]) expect(initial).not.toContain(each)
  })

  it('loads what it is asked for besides in one file of at most 44 kB, and has few files in all', () => {
    const sizes = chunks
      .filter(({ name }) => name.startsWith('answers.chunk'))
      .map(({ code }) => gzipSync(code).length / 1000)
    console.log(
      `size: ${sizes.join(', ')} kB gzip for other answers, of 44 kB at most; ${chunks.length} files in all`,
    )
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThanOrEqual(44)
    // Each file is a request more, which costs a page more than some kB.
    expect(chunks.length).toBeLessThanOrEqual(45)
  })

  it('asks for generated customers in one step, and for few chunks', () => {
    const initial = loadedAtStart(chunks, ({ isEntry }) => isEntry)
    const step = chunks
      .filter(({ fileName }) => initial.some((each) => each.dynamicImports.includes(fileName)))
      .map((chunk) => loadedAtStart(chunks, (each) => each === chunk))
      .find((loaded) => loaded.some(isWorld) && loaded.some(hasFaker))

    // What is asked for by a chunk that was asked for comes a round trip later.
    expect(step).toBeDefined()
    expect(step?.filter((each) => !initial.includes(each)).length).toBeLessThanOrEqual(3)
  })
})

describe('a page with the button of the panel', () => {
  it('loads no more than 3 kB for it, and no more than 33 kB for the panel once it is opened', async () => {
    const all = await bundle(fileURLToPath(new URL('panel-page.ts', import.meta.url)))
    const chunkOf = (name: string) => all.filter((chunk) => chunk.name.startsWith(name))
    const added = (name: string, before: readonly Chunk[]) => {
      expect(chunkOf(name)).toHaveLength(1)
      const loaded = loadedAtStart(all, (chunk) => chunk.name.startsWith(name))
      const chunks = loaded.filter((chunk) => !before.includes(chunk))
      return { chunks, kB: chunks.reduce((sum, { code }) => sum + gzipSync(code).length / 1000, 0) }
    }
    const start = loadedAtStart(all, (chunk) => isOneOf(chunk, 'in-page'))
    const button = added('launcher', start)
    const panel = added('element', [...start, ...button.chunks])

    console.log(
      `size: ${button.kB.toFixed(1)} kB gzip for the button, ${panel.kB.toFixed(1)} kB for the panel`,
    )
    expect(button.kB).toBeLessThanOrEqual(3)
    expect(panel.kB).toBeLessThanOrEqual(33)
  })
})

describe('a page with factories alone', () => {
  it.each([
    { page: 'factories-page.ts', what: 'all of them', most: 74 },
    { page: 'customers-page.ts', what: 'customerFactory', most: 68 },
  ])('loads no more than $most kB for $what', async ({ page, what, most }) => {
    const [chunk, ...others] = await bundle(fileURLToPath(new URL(page, import.meta.url)))
    const kB = gzipSync(chunk?.code ?? '').length / 1000

    console.log(`size: ${kB.toFixed(1)} kB gzip with ${what}, of ${most} kB at most`)
    expect(others).toEqual([])
    expect(kB).toBeLessThanOrEqual(most)
  })

  it('loads no more than 122 kB with the mock, a resource of its own and its factory', async () => {
    const all = await bundle(fileURLToPath(new URL('declared-page.ts', import.meta.url)))
    const start = loadedAtStart(all, ({ isEntry }) => isEntry)
    const kB = start.reduce((sum, { code }) => sum + gzipSync(code).length / 1000, 0)

    console.log(
      `size: ${kB.toFixed(1)} kB gzip with defineResource and factoryOf, of 122 kB at most`,
    )
    expect(kB).toBeLessThanOrEqual(122)
  })

  it('loads no language of faker, no database and no msw', async () => {
    const [chunk] = await bundle(fileURLToPath(new URL('factories-page.ts', import.meta.url)))
    const modules = [...(chunk?.moduleIds ?? []), ...(chunk?.imports ?? [])]
    const packages = modules.map((id) => /.*node_modules\/((@[^/]+\/)?[^/]+)/.exec(id)?.[1])

    expect(hasFaker(chunk as Chunk)).toBe(true)
    expect(new Set(packages.filter(Boolean))).toEqual(new Set(['zod']))
  })
})

async function bundle(entry: string, whole = false): Promise<Chunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        ...(whole && { preserveEntrySignatures: 'strict' }),
        external: [/^msw($|\/)/, /^@mswjs\/interceptors($|\/)/, 'rettime'],
      },
    },
  })
  if (!('output' in result))
    throw new Error('Failed to bundle the page: Vite gave several bundles.')
  return result.output.filter((file) => file.type === 'chunk')
}

/** All of a package, in kB after gzip. */
async function weightOf(name: string): Promise<number> {
  const [chunk] = await bundle(fileURLToPath(import.meta.resolve(name)), true)
  return gzipSync(chunk?.code ?? '').length / 1000
}

const isOneOf = ({ isEntry, name }: Chunk, transport: string) =>
  isEntry || name.startsWith(transport)

/** Whether it is what makes a world, of whatever version. */
const isWorld = ({ moduleIds }: Chunk) => moduleIds.some((id) => id.endsWith('/world.chunk.js'))

/** The chunks that a page begins with and all that they import statically, however far down. */
function loadedAtStart(all: Chunk[], first: (chunk: Chunk) => boolean): Chunk[] {
  const byName = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set(all.filter(first))
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) found.add(imported)
    }
  }
  return [...found]
}

function hasFaker(chunk: Chunk): boolean {
  return chunk.code.includes('fromRegExp')
}
