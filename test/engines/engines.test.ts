import { afterAll, beforeAll, describe } from 'vitest'
import type { Engine } from '../support/engines/engine.ts'
import { launchers, presentEngines } from '../support/engines/engines.ts'
import { ofDemo } from './demo.ts'
import { ofLeaving } from './leaving.ts'
import { ofPanel } from './panel.ts'
import { ofVitePage } from './vite-page.ts'

const suites = {
  'the demo': ofDemo(),
  'the panel': ofPanel(),
  'the Vite plugin': ofVitePage(),
  'a page with a service worker': ofLeaving(),
}

// Each engine is started once, and each page served once.
describe.each(presentEngines())('in %s', (name) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await launchers[name]()
  })
  afterAll(() => engine?.close())

  describe.each(Object.entries(suites))('%s', (_, inEngine) => inEngine(() => engine))
})
