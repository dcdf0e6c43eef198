import { describe, expect, it } from 'vitest'
import { parted, usualPlace } from '../../../src/hosts/vite/world-place.ts'

describe('the option `world` of the Vite plugin', () => {
  const file = { format: 'rebilly-mock-world', version: 1 }

  it.each([
    [undefined, {}],
    ['shared' as const, { place: 'shared' }],
    ['page' as const, { place: 'page' }],
    ['demo' as const, { start: 'demo' }],
    [file, { start: file }],
    [
      { place: 'shared' as const, start: 'demo' as const },
      { place: 'shared', start: 'demo' },
    ],
  ])('may say where the world is, what it starts with, or both: %j', (world, parts) => {
    expect(parted(world)).toEqual({ place: undefined, start: undefined, ...parts })
  })

  it.each([
    ['vite-plugin-sveltekit-setup', 'shared'],
    ['nuxt:server-only', 'shared'],
    ['react-router', 'shared'],
    ['react-router:virtual-modules', 'shared'],
    ['astro:server', 'shared'],
    ['vite:react-refresh', 'page'],
    ['vite-plugin-svelte', 'page'],
    ['vite:vue', 'page'],
  ])('is in the server where the app is rendered there: %s', (name, place) => {
    expect(usualPlace([{ name: 'vite:resolve' }, { name }])).toBe(place)
  })
})
