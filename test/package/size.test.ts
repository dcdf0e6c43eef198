import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

type Chunk = Rolldown.OutputChunk

/** In kB (1,000 bytes) after gzip, without msw itself, which the page has anyway. */
const limit = 45

let chunks: Chunk[]
let initial: Chunk[]

beforeAll(async () => {
  chunks = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)))
  initial = loadedAtStart(chunks)
})

describe('a page with the mock', () => {
  it(`loads no more than ${limit} kB at its start`, () => {
    const sizes = initial.map(({ fileName, code }) => ({
      fileName,
      kB: gzipSync(code).length / 1000,
    }))
    const total = sizes.reduce((sum, { kB }) => sum + kB, 0)

    console.log(`size: ${total.toFixed(1)} kB gzip at start, of ${limit} kB at most`)
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(limit)
  })

  it('loads faker only when it asks for generated customers', () => {
    const withFaker = chunks.filter(hasFaker)

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

/** The entry and all that it imports statically, however far down. */
function loadedAtStart(all: Chunk[]): Chunk[] {
  const byName = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set(all.filter((chunk) => chunk.isEntry))
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
