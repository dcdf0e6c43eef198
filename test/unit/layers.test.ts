import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLayers, circlesOf, importsOf } from '../support/layers.ts'

const files = globSync(
  '{src,handlers,factories,demo,demo/.storybook}/**/*.{ts,tsx,mts,js,jsx,mjs}',
  {
    exclude: (path) => /(^|\/)(dist|node_modules)$/.test(path),
  },
)

const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

describe('the floors of the house', () => {
  it('are found with the files that are on them', () => {
    expect(files).toContain('src/index.ts')
    expect(files.length).toBeGreaterThan(400)
  })

  it.each(files)('hold in %s', (file) => {
    expect(checkLayers(file, sources.get(file) ?? '')).toEqual([])
  })

  it.each(['file', 'folder'] as const)('have no circle of imports, by %s', (by) => {
    expect(circlesOf(sources, by)).toEqual([])
  })

  it.each(files.filter((file) => /^src\/[^/]+\.ts$/.test(file)))(
    'have an entry %s that only hands on',
    (file) => {
      const code = (sources.get(file) ?? '').replaceAll(/\/\*[\s\S]*?\*\//g, '')
      const statements = code.split('\n').filter((line) => /^\w/.test(line))
      const handsOn = /^(import|export (type )?(\*|\{))/
      if (file === 'src/cli.ts') expect(statements.length).toBeLessThan(8)
      else expect(statements.filter((line) => !handsOn.test(line))).toEqual([])
    },
  )
})

describe('the law of the floors', () => {
  it.each([
    ['src/engine/query/sort.ts', `import { z } from 'zod/mini'`],
    ['src/engine/query/sort.ts', `import { text } from '../schema/text.ts'`],
    ['src/database/world.ts', `import type { Schema } from '#engine/schema/schema'`],
    ['src/resources/customers/upsert.ts', `import type { World } from '#database/world'`],
    [
      'src/resources/customers/upsert.ts',
      `import { representTag } from '../tags/represent-tag.ts'`,
    ],
    ['src/resources/index.ts', `import { customers } from './customers/index.ts'`],
    ['handlers/dispatch.ts', `import { http } from 'msw/http'`],
    ['handlers/dispatch.ts', `import { json } from '#engine/request/answer'`],
    ['factories/customer.ts', `import { faker } from '@faker-js/faker/locale/en'`],
    ['factories/customer.ts', `import type { Customer } from '#resources/customers/customer'`],
    ['src/mock/state.ts', `const { world } = await import('#factories/index')`],
    ['src/mock/state.ts', `import type { World } from '#factories/index'`],
    [
      'src/mock/state.ts',
      `/** @example import { x } from '#factories/index' */ export const x = 1`,
    ],
    ['src/hosts/browser/gate.ts', `import { setupWorker } from 'msw/browser'`],
    ['src/hosts/browser/gate.ts', `import type { Server } from 'node:http'`],
    ['src/hosts/browser/gate.ts', `import '@mswjs/interceptors/fetch'; import './realm.ts'`],
    [
      'src/hosts/vite/plugin.ts',
      `import type { Plugin } from 'vite'; import { join } from 'node:path'`,
    ],
    [
      'src/hosts/server/serve.ts',
      `import { createMock } from '#mock/create-mock'; import 'node:http'`,
    ],
    [
      'src/hosts/storybook/stage.ts',
      `import 'storybook/preview-api'; import '#hosts/browser/start'`,
    ],
    ['src/browser.ts', `export { startBrowser } from '#hosts/browser/start-browser'`],
    ['demo/main.tsx', `import { createMock } from 'rebilly-mock'; import './app.tsx'`],
    ['demo/main.tsx', `import { startBrowser } from 'rebilly-mock/browser'`],
    ['demo/vite.config.ts', `import { fileURLToPath } from 'node:url'`],
    ['demo/stories/list.stories.tsx', `import '../app.tsx'; import 'storybook/test'`],
    ['demo/.storybook/main.ts', `import type { StorybookConfig } from '@storybook/react-vite'`],
  ])('allows %s: %s', (file, source) => {
    expect(checkLayers(file, source)).toEqual([])
  })

  it.each([
    ['up', 'src/engine/rules.ts', `import { db } from '#database/world'`],
    ['up by a path', 'src/engine/rules.ts', `import { db } from '../database/world.ts'`],
    ['up for a type', 'src/database/world.ts', `import type { A } from '#resources/index'`],
    ['up by a re-export', 'src/engine/rules.ts', `export * from '#handlers/dispatch'`],
    ['up by a type re-export', 'src/database/world.ts', `export type { A } from '#resources/a'`],
    ['up by import()', 'src/engine/rules.ts', `await import('#handlers/dispatch')`],
    ['up by import() of a template', 'src/engine/a.ts', 'await import(`#handlers/dispatch`)'],
    ['up by a type query', 'src/database/a.ts', `let a: import('#resources/index').Rule`],
    ['of a room above', 'src/resources/tags/tag.ts', `import '../customers/customer.ts'`],
    [
      'of a room above, a type',
      'src/resources/tags/a.ts',
      `import type { A } from '../tokens/a.ts'`,
    ],
    ['of the list, by a room', 'src/resources/tags/tag.ts', `import { kit } from '../index.ts'`],
    ['of a room without a place', 'src/resources/tags/tag.ts', `import '../misc/a.ts'`],
    ['of a resource, by the handlers', 'handlers/call.ts', `import '#resources/tags/tag'`],
    ['of the mock, by the handlers', 'handlers/call.ts', `import type { A } from '#mock/mock'`],
    ['of the mock, by the factories', 'factories/a.ts', `import type { A } from '#mock/mock'`],
    ['of a host, by the mock', 'src/mock/a.ts', `import '#hosts/browser/gate'`],
    ['of an entry', 'src/mock/a.ts', `import { createMock } from '../index.ts'`],
    ['of an entry, by a host', 'src/hosts/cli/a.ts', `import { serve } from '../../server.ts'`],
    ['of a foreign package', 'src/engine/a.ts', `import { ulid } from 'ulid'`],
    ['of a package of like name', 'src/engine/a.ts', `import 'zod-extra'`],
    ['of Node', 'src/engine/a.ts', `import { join } from 'node:path'`],
    ['of msw, by a resource', 'src/resources/tags/a.ts', `import { HttpResponse } from 'msw'`],
    ['of the handlers, by factories', 'factories/customer.ts', `import '../handlers/dispatch.ts'`],
    ['of faker, by the handlers', 'handlers/call.ts', `import '@faker-js/faker'`],
    ['of factories, by the handlers', 'handlers/call.ts', `await import('#factories/index')`],
    ['of factories at start', 'src/mock/a.ts', `import { world } from '#factories/index'`],
    ['of factories by a re-export', 'src/mock/a.ts', `export { world } from '#factories/index'`],
    [
      'of factories by an inline type, which stays as an import of nothing',
      'src/mock/a.ts',
      `import { type World } from '#factories/index'`,
    ],
    ['of two platforms', 'src/hosts/node/a.ts', `import 'msw/node'; import 'msw/browser'`],
    ['of two tools', 'src/hosts/vite/a.ts', `import 'vite'; import '@playwright/test'`],
    [
      'of a host of another platform',
      'src/hosts/node/a.ts',
      `import 'msw/node'; import '#hosts/browser/gate'`,
    ],
    ['of a platform, by the main entry', 'src/index.ts', `export { a } from '#hosts/browser/gate'`],
    ['of the inside, by the demo', 'demo/main.tsx', `import { upsert } from '#resources/a'`],
    ['of stories, by the demo', 'demo/app.tsx', `import { Desk } from './stories/parts.tsx'`],
    ['of Storybook, by the demo', 'demo/app.tsx', `import { expect } from 'storybook/test'`],
    ['of a source, by a story', 'demo/stories/a.tsx', `import '../../src/index.ts'`],
    ['of a source, by the demo', 'demo/main.tsx', `import { createMock } from '../src/index.ts'`],
    ['of dist, by the demo', 'demo/main.tsx', `import { createMock } from '../dist/index.js'`],
    ['of Node, by the demo', 'demo/main.tsx', `import { join } from 'node:path'`],
    ['of who knows what', 'handlers/call.ts', `await import(name)`],
    ['from nowhere', 'src/misc/a.ts', ``],
  ])('catches an import %s: %s: %s', (_, file, source) => {
    expect(checkLayers(file, source)).toHaveLength(1)
  })

  it('catches a circle, by a type and by import() too', () => {
    const planted = new Map([
      ['src/engine/a/one.ts', `import type { B } from '../b/two.ts'`],
      ['src/engine/b/two.ts', `await import('#engine/c/three')`],
      ['src/engine/c/three.ts', `export { a } from '../a/one.ts'`],
      ['src/engine/c/four.ts', `import './three.ts'`],
    ])
    expect(circlesOf(planted, 'file')).toEqual([
      ['src/engine/a/one.ts', 'src/engine/b/two.ts', 'src/engine/c/three.ts'],
    ])
    expect(circlesOf(planted, 'folder')).toEqual([['src/engine/a', 'src/engine/b', 'src/engine/c']])
  })

  it('says where and why', () => {
    const source = `import { z } from 'zod'\nimport { db } from '#database/world'\n`
    expect(checkLayers('src/engine/a.ts', source)).toEqual([
      "src/engine/a.ts:2 imports '#database/world': engine may not import database.",
    ])
  })

  it('fails on a file that it cannot read', () => {
    expect(() => importsOf('src/index.ts', 'import from from from')).toThrow(
      'Failed to parse src/index.ts',
    )
  })
})
