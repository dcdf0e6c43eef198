import { describe, expect, it } from 'vitest'
import { fewerFacades } from '../../build/fewer-facades.ts'

/** What the files are once the build has seen them; those whose names have no `chunk` are entries. */
function built(files: Record<string, string>): Record<string, string> {
  const bundle = Object.fromEntries(
    Object.entries(files).map(([fileName, code]) => [
      fileName,
      {
        type: 'chunk' as const,
        fileName,
        code,
        isEntry: !fileName.includes('.chunk.'),
        imports: [...code.matchAll(/from "\.\/([^"]+)"/g)].map(([, name]) => name),
      },
    ]),
  )
  const emitted: Record<string, string> = {}
  const emitFile = ({ fileName, source }: { fileName: string; source: string }) => {
    emitted[fileName] = source
  }
  fewerFacades.generateBundle.call({ emitFile } as never, undefined, bundle as never)
  const left = Object.values(bundle).map(({ fileName, code }) => [fileName, code])
  return { ...Object.fromEntries(left), ...emitted }
}

describe('the files that only hand on', () => {
  it('are gone where nobody imports at once what they hand on', () => {
    const files = built({
      'index.js': 'const list = () => import("./list.chunk.js");\n',
      'vite/page.js': 'const get = () => import("../get.chunk.js");\n',
      'list.chunk.js': 'export { list } from "./answers.chunk.js";\n',
      'get.chunk.js': 'export { get } from "./answers.chunk.js";\n',
      'answers.chunk.js': 'export { get, list };\n',
    })
    expect(files).toEqual({
      'index.js': 'const list = () => import("./answers.chunk.js");\n',
      'vite/page.js': 'const get = () => import("../answers.chunk.js");\n',
      'answers.chunk.js': 'export { get, list };\n',
    })
  })

  it('are one where somebody does: no bundler warns, or keeps more than is asked for', () => {
    const files = built({
      'index.js': 'const list = () => import("./list.chunk.js");\nimport("./get.chunk.js");\n',
      'server.js': 'import { every } from "./answers.chunk.js";\n',
      'list.chunk.js': 'export { list } from "./answers.chunk.js";\n',
      'get.chunk.js': 'export { get } from "./answers.chunk.js";\n',
      'answers.chunk.js': 'export { every, get, list };\n',
    })
    expect(files['index.js']).toBe(
      'const list = () => import("./answers.later.js");\nimport("./answers.later.js");\n',
    )
    expect(files['answers.later.js']).toBe('export { list, get } from "./answers.chunk.js";\n')
    expect(Object.keys(files)).toEqual([
      'index.js',
      'server.js',
      'answers.chunk.js',
      'answers.later.js',
    ])
  })

  it('give each member its name where two modules have one of it', () => {
    const files = built({
      'index.js': 'import("./tags.chunk.js");\n',
      'tags.chunk.js': 'export { describe$1 as describe } from "./answers.chunk.js";\n',
      'answers.chunk.js': 'export { describe, describe$1 };\n',
    })
    expect(files['index.js']).toBe(
      'import("./answers.chunk.js").then((module) => ({ describe: module.describe$1 }));\n',
    )
  })

  it('stay where they are entries, or imported at once', () => {
    const files = {
      'index.js': 'import { get } from "./get.chunk.js";\nimport("./get.chunk.js");\n',
      'get.chunk.js': 'export { get } from "./answers.chunk.js";\n',
      'answers.chunk.js': 'export { get };\n',
      'browser.js': 'export { startBrowser } from "./start.chunk.js";\n',
      'start.chunk.js': 'export { startBrowser };\n',
    }
    expect(built(files)).toEqual(files)
  })
})
