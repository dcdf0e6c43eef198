import { expect, it } from 'vitest'
import { sentence } from '#engine/values/sentence'

it.each([
  ['is "name" meant?', 'is "name" meant?'],
  ['No rate.', 'No rate.'],
  ['and so on…', 'and so on…'],
  ['must be a text', 'must be a text.'],
  ['has "a.b" (such as "c")', 'has "a.b" (such as "c").'],
])('%s is the sentence %s', (text, whole) => {
  expect(sentence(text)).toBe(whole)
})
