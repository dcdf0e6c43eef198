import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { sameOptions, storyOptions } from '../../../src/hosts/storybook/story-options.ts'
import { defineResource } from '../../../src/index.ts'

const websitesOf = () => defineResource({ name: 'websites', input: z.object({}) })
const websites = websitesOf()

describe('the options of a story', () => {
  it('are its parameters, without those that are for the story alone', () => {
    const rebilly = { customers: 3, scenario: 'conflict', disable: false } as const
    expect(storyOptions({ parameters: { rebilly }, args: {}, globals: {} })).toEqual({
      customers: 3,
      scenario: 'conflict',
    })
  })

  it('are none without parameters', () => {
    expect(storyOptions({ parameters: {}, args: {}, globals: {} })).toEqual({})
  })

  it('follow the args, and last the toolbar', () => {
    const rebilly = {
      seed: 1,
      customers: 3,
      latency: 400,
      fromArgs: ({ seed }: { seed: number }) => ({ seed, scenario: 'flaky' as const }),
    }
    const globals = { rebillyScenario: 'offline', rebillyLatency: '200ms' } as const
    expect(storyOptions({ parameters: { rebilly }, args: { seed: 7 }, globals })).toEqual({
      seed: 7,
      customers: 3,
      scenario: 'offline',
      latency: 200,
    })
  })

  it.each([
    [{ fromArgs: 'seed' as never }, '`parameters.rebilly.fromArgs` must be a function'],
    [{ persist: { name: 'stories' } } as object, '`persist` would bring the world'],
    [{ fromArgs: () => ({ persist: { name: 'stories' } }) as object }, '`persist` would bring'],
  ])('throw for %o', (rebilly, words) => {
    expect(() => storyOptions({ parameters: { rebilly }, args: {}, globals: {} })).toThrow(words)
  })
})

describe('two stories', () => {
  it('begin alike when all that is data is equal', () => {
    const now = () => new Date()
    expect(sameOptions({ customers: [{ id: 'ada' }], now }, { customers: [{ id: 'ada' }] })).toBe(
      true,
    )
    expect(sameOptions({}, { seed: undefined } as object)).toBe(true)
    expect(sameOptions({ resources: [websites] }, { resources: [websites] })).toBe(true)
  })

  it.each([
    [{ seed: 1 }, { seed: 2 }],
    [{ customers: [{ id: 'ada' }] }, { customers: [{ id: 'grace' }] }],
    [{ latency: 200 }, {}],
    [{ resources: [websites] }, {}],
    [{ resources: [websites] }, { resources: [websitesOf()] }],
    [{}, { scenario: 'offline' as const }],
  ])('begin differently with %o and %o', (one, other) => {
    expect(sameOptions(one, other)).toBe(false)
  })
})
