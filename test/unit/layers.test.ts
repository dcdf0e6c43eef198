import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLayers, importsOf } from '../support/layers.ts'

const files = globSync(
  '{src,handlers,factories,demo,demo/.storybook}/**/*.{ts,tsx,mts,js,jsx,mjs}',
  {
    exclude: (path) => /(^|\/)(dist|node_modules)$/.test(path),
  },
)

describe('the layers', () => {
  it('finds the files it watches over', () => {
    expect(files).toContain('src/index.ts')
    expect(files.length).toBeGreaterThan(20)
  })

  it.each(files)('holds in %s', (file) => {
    expect(checkLayers(file, readFileSync(file, 'utf8'))).toEqual([])
  })
})

describe('the layer check', () => {
  it.each([
    ['src/contract/customer.ts', `import { z } from 'zod/mini'`],
    ['src/contract/customer.ts', `import { text } from './text.ts'`],
    ['src/database/customers.ts', `import type { Customer } from '#contract/customer'`],
    ['src/semantics/upsert.ts', `import type { World } from '#database/world'`],
    ['handlers/customers.ts', `import { http } from 'msw/http'`],
    ['handlers/customers.ts', `import { upsert } from '../src/semantics/upsert.ts'`],
    ['factories/customer.ts', `import { faker } from '@faker-js/faker/locale/en'`],
    ['src/index.ts', `const { world } = await import('#factories/index')`],
    ['src/index.ts', `import type { World } from '#factories/index'`],
    ['src/index.ts', `/** @example import { x } from '#factories/index' */ export const x = 1`],
    ['src/browser.ts', `import { setupWorker } from 'msw/browser'`],
    ['src/browser.ts', `import type { Server } from 'node:http'`],
    ['src/browser.ts', `import { startInPage } from './browser/in-page.ts'`],
    ['src/browser/in-page.ts', `import '@mswjs/interceptors/fetch'; import '../browser.ts'`],
    ['src/vite.ts', `import type { Plugin } from 'vite'; import { join } from 'node:path'`],
    ['src/server.ts', `import { createMock } from './index.ts'; import 'node:http'`],
    ['demo/main.tsx', `import { createMock } from 'rebilly-mock'; import './app.tsx'`],
    ['demo/main.tsx', `import { startBrowser } from 'rebilly-mock/browser'`],
    ['demo/vite.config.ts', `import { fileURLToPath } from 'node:url'`],
    ['demo/stories/list.stories.tsx', `import '../app.tsx'; import 'storybook/test'`],
    ['demo/.storybook/main.ts', `import type { StorybookConfig } from '@storybook/react-vite'`],
    ['src/storybook/stage.ts', `import 'storybook/preview-api'; import '../browser.ts'`],
  ])('allows %s: %s', (file, source) => {
    expect(checkLayers(file, source)).toEqual([])
  })

  it.each([
    ['up', 'src/contract/customer.ts', `import { db } from '#database/world'`],
    ['up by a path', 'src/contract/customer.ts', `import { db } from '../database/world.ts'`],
    ['up for a type', 'src/database/world.ts', `import type { Rule } from '#semantics/rules'`],
    ['up by a re-export', 'src/semantics/rules.ts', `export * from '#handlers/customers'`],
    ['up by a type re-export', 'src/database/world.ts', `export type { A } from '#semantics/a'`],
    ['up by import()', 'src/semantics/rules.ts', `await import('#handlers/customers')`],
    ['up by import() of a template', 'src/semantics/a.ts', 'await import(`#handlers/customers`)'],
    ['up by a type query', 'src/database/a.ts', `let a: import('#semantics/rules').Rule`],
    ['to an entry', 'handlers/customers.ts', `import { createMock } from '../src/index.ts'`],
    ['to a foreign package', 'src/contract/customer.ts', `import { ulid } from 'ulid'`],
    ['to a package of like name', 'src/contract/customer.ts', `import 'zod-extra'`],
    ['to Node', 'src/database/world.ts', `import { join } from 'node:path'`],
    ['to msw from semantics', 'src/semantics/upsert.ts', `import { HttpResponse } from 'msw'`],
    ['to database from factories', 'factories/customer.ts', `import '#database/world'`],
    ['to handlers from factories', 'factories/customer.ts', `import '../handlers/customers.ts'`],
    ['to faker from handlers', 'handlers/customers.ts', `import '@faker-js/faker'`],
    ['to factories from handlers', 'handlers/customers.ts', `await import('#factories/index')`],
    ['to factories at start', 'src/index.ts', `import { world } from '#factories/index'`],
    ['to factories by a re-export', 'src/index.ts', `export { world } from '#factories/index'`],
    [
      'to factories by an inline type, which stays as an import of nothing',
      'src/index.ts',
      `import { type World } from '#factories/index'`,
    ],
    ['to two platforms', 'src/node.ts', `import 'msw/node'; import 'msw/browser'`],
    ['to two tools', 'src/vite.ts', `import 'vite'; import '@playwright/test'`],
    [
      'to another entry of another platform',
      'src/node.ts',
      `import 'msw/node'; import './browser.ts'`,
    ],
    ['to a platform from the main entry', 'src/index.ts', `import 'msw/browser'`],
    ['to an inside of another entry', 'src/index.ts', `import './browser/in-page.ts'`],
    [
      'to two platforms inside of an entry',
      'src/browser/a.ts',
      `import 'msw/browser'; import 'node:fs'`,
    ],
    ['to an entry from below', 'src/semantics/upsert.ts', `import '../browser/in-page.ts'`],
    ['to the inside from the demo', 'demo/main.tsx', `import { upsert } from '#semantics/upsert'`],
    ['to stories from the demo', 'demo/app.tsx', `import { Desk } from './stories/parts.tsx'`],
    ['to Storybook from the demo', 'demo/app.tsx', `import { expect } from 'storybook/test'`],
    ['to a source from a story', 'demo/stories/a.tsx', `import '../../src/index.ts'`],
    ['to Storybook and Playwright', 'src/storybook.ts', `import 'storybook'; import 'playwright'`],
    ['to a source from the demo', 'demo/main.tsx', `import { createMock } from '../src/index.ts'`],
    ['to dist from the demo', 'demo/main.tsx', `import { createMock } from '../dist/index.js'`],
    ['to Node from the demo', 'demo/main.tsx', `import { join } from 'node:path'`],
    ['to who knows what', 'handlers/customers.ts', `await import(name)`],
    ['from nowhere', 'src/misc/a.ts', ``],
  ])('catches an import %s: %s: %s', (_, file, source) => {
    expect(checkLayers(file, source)).toHaveLength(1)
  })

  it('says where and why', () => {
    const source = `import { z } from 'zod'\nimport { db } from '#database/world'\n`
    expect(checkLayers('src/contract/customer.ts', source)).toEqual([
      "src/contract/customer.ts:2 imports '#database/world': contract may not import database.",
    ])
  })

  it('fails on a file that it cannot read', () => {
    expect(() => importsOf('src/index.ts', 'import from from from')).toThrow(
      'Failed to parse src/index.ts',
    )
  })
})
