import { expect, test } from 'vitest'
import { isAtLeast, isWithin } from '../../../src/hosts/cli/doctor/version.ts'

test.each([
  ['7.0.0', '^7.0.0 || ^8.0.0', true],
  ['8.10.2', '^7.0.0 || ^8.0.0', true],
  ['9.0.0', '^7.0.0 || ^8.0.0', false],
  ['1.65.1', '^1.50.0', true],
  ['1.49.9', '^1.50.0', false],
  ['3.0.10', '^3.0.5', true],
])('%s is in %s: %s', (version, range, expected) => {
  expect(isWithin(version, range)).toBe(expected)
})

test.each([
  ['22.12.0', '22.12.0', true],
  ['v22.12.0', '22.12.0', true],
  ['22.12', '22.12.0', true],
  ['23.0.0', '22.12.0', true],
  ['22.13.0', '22.12.5', true],
  ['22.9.0', '22.12.0', false],
  ['21.13.0', '22.12.0', false],
  ['22.12.0', '22.12.1', false],
  ['', '0.0.1', false],
])('%s is %s or later: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected)
})
