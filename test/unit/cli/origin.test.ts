import { expect, test } from 'vitest'
import { origin } from '../../../src/hosts/cli/origin.ts'

test.each([
  ['https://app.example.com', 'https://app.example.com'],
  ['https://app.example.com/', 'https://app.example.com'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['*', '*'],
])('--origin %s is %s', (text, taken) => {
  expect(origin(text, ['http://a'])).toEqual(['http://a', taken])
})

test.each(['https://app.example.com//', 'https://app.example.com/app', 'localhost:5173', '/', ''])(
  '--origin %j is none',
  (text) => {
    expect(() => origin(text)).toThrow('It must be an origin')
  },
)
