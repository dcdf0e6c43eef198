import { expect, test } from 'vitest'
import { requireMsw } from '../../../src/hosts/vite/require-msw.ts'

test('an msw of another major version is refused, and which one is said', () => {
  expect(() => requireMsw(() => '2.15.0')).toThrow(
    'Failed to set up the mock: msw is 2.15.0, and it must be 3. Run: npm install --save-dev msw@^3.0.5',
  )
})

test('no msw is refused', () => {
  const none = () => {
    throw new Error('Cannot find package "msw".')
  }
  expect(() => requireMsw(none)).toThrow('Failed to set up the mock: msw is not installed. Run:')
})

test('that of this project is taken', () => {
  expect(() => requireMsw()).not.toThrow()
})
