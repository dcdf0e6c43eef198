import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { type RebillyMockOptions, rebillyMock } from '../../../src/vite.ts'

describe('the options of the Vite plugin', () => {
  it.each<RebillyMockOptions>([
    {},
    { customers: 25, transport: 'service-worker', config: 'mocks/config.ts' },
    { persist: true },
    { persist: false },
    { persist: { name: 'dev', version: 2 } },
    { world: 'demo', customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }] },
    { world: 'shared' },
    { world: 'page', customers: 3 },
    { world: { place: 'shared', start: 'demo' } },
  ])('may be %o', (options) => {
    expect(() => rebillyMock(options)).not.toThrow()
  })

  it.each<[object, string]>([
    [
      { now: () => new Date() },
      "`now` is a function, and the plugin's options go to the page as JSON. Put that into `rebilly-mock.config.ts` instead, which is code.",
    ],
    [{ persist: { name: 'dev', migrate: () => ({}) } }, '`persist.migrate` is a function'],
    [{ customers: [{ createdTime: new Date() }] }, '`customers.0.createdTime` is a Date'],
    [{ customFields: new Map() }, '`customFields` is a Map'],
    [{ transport: 'worker' }, '`transport` must be "in-page" or "service-worker", not "worker".'],
    [
      { resources: [defineResource({ name: 'websites', input: z.object({}) })] },
      '`resources` have functions and a schema, and the plugin',
    ],
    [{ config: 3 }, '`config` must be the path of a file, not 3.'],
    [{ persist: 'dev' }, '`persist` must be'],
    [{ world: 'server' }, '`world` must be "shared" or "page", a world or a preset'],
    [{ world: { place: 'shared', start: 'none' } }, '`world` must be'],
    [{ persist: null }, '`persist` must be'],
    [{ costumers: 25 }, '`costumers` is no option'],
    [[], '`options` must be an object'],
  ])('may not be %o', (options, message) => {
    expect(() => rebillyMock(options)).toThrow(message)
  })

  it('are named in the error, with those of the plugin', () => {
    expect(() => rebillyMock({ transprt: 'in-page' } as object)).toThrow(
      /^Failed to set up the mock: `transprt` is no option \(the nearest one is `transport`\)\.$/,
    )
    expect(() => rebillyMock({ colour: 'red' } as object)).toThrow(
      /: `colour` is no option \(there are .*, panel, config, transport\)\.$/,
    )
  })
})
