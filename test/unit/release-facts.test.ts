import { expect, it } from 'vitest'
import { changelogFaults, lockFaults } from '../release/facts.ts'

it('asks the changelog for the version and its date', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n## [0.9.0] - 2026-12-01\n'

  expect(changelogFaults(changelog, '0.9.0')).toEqual([])
  expect(changelogFaults(changelog, '1.0.0')).toEqual([
    expect.stringContaining('says no date of 1.0.0'),
  ])
  expect(changelogFaults(changelog, '1.1.0')).toEqual([
    expect.stringContaining('has no "## [1.1.0]'),
  ])
})

it('asks the lock file for digests and every platform, and for no registry', () => {
  const integrity = 'sha512-x'
  const whole = {
    '': {},
    'node_modules/tool': {
      integrity,
      optionalDependencies: { 'tool-linux': '1', 'tool-win32': '1' },
    },
    'node_modules/tool-linux': { integrity, optional: true },
    'node_modules/tool/node_modules/tool-win32': { optional: true },
  }

  expect(lockFaults(whole)).toEqual([])
  const { 'node_modules/tool-linux': _, ...less } = whole
  const broken = { ...less, 'node_modules/a': {}, 'node_modules/b': { integrity, resolved: 'any' } }
  expect(lockFaults(broken)).toEqual([
    'node_modules/tool may need tool-linux, which is not locked. Lock it too.',
    'node_modules/a has no integrity. Lock it again.',
    'node_modules/b names its registry. Lock it without.',
  ])
})
