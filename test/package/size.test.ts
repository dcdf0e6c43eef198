import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

type Chunk = Rolldown.OutputChunk

/** In kB (1,000 bytes) after gzip, without msw itself, which the page has anyway. */
const limit = 45

let chunks: Chunk[]

beforeAll(async () => {
  chunks = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)))
})

describe('a page with the mock', () => {
  it.each(['service-worker', 'in-page'])(
    `loads no more than ${limit} kB at its start, its transport (%s) included`,
    (transport) => {
      const start = loadedAtStart(chunks, (chunk) => isOneOf(chunk, transport))
      const sizes = start.map(({ fileName, code }) => ({
        fileName,
        kB: gzipSync(code).length / 1000,
      }))
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
})

async function bundle(entry: string): Promise<Chunk[]> {
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
        external: [/^msw($|\/)/, /^@mswjs\/interceptors($|\/)/],
      },
    },
  })
  if (!('output' in result))
    throw new Error('Failed to bundle the page: Vite gave several bundles.')
  return result.output.filter((file) => file.type === 'chunk')
}

const isOneOf = ({ isEntry, name }: Chunk, transport: string) =>
  isEntry || name.startsWith(transport)

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
  return chunk.moduleIds.some((id) => id.includes('/@faker-js/'))
}
