import { expect, it } from 'vitest'
import { choice } from '../../../src/hosts/cli/choice.ts'

const taken = (text: string) =>
  choice('--log <how>', 'what is told', ['line', 'full', 'off']).parseArg?.(text, undefined)

it('takes one of its names', () => {
  expect(taken('full')).toBe('full')
})

it('says for another which are allowed, and which of them is near', () => {
  expect(() => taken('lime')).toThrow('Did you mean line? Allowed choices are line, full, off.')
  expect(() => taken('something')).toThrow(/^Allowed choices are line, full, off\.$/)
})
