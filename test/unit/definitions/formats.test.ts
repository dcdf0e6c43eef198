import { expect, it } from 'vitest'
import { formats } from '../../../src/definitions/schema/checks/formats.ts'

/** A text of each format, and such as have something before it, behind it, or in it. */
it.each<[string, string, ...string[]]>([
  [
    'date-time',
    '2026-02-28T09:30:00Z',
    '2026-02-28',
    '2026-02-28T24:00:00Z',
    '2026-02-28T09:30:00',
  ],
  ['date', '2026-02-28', '2026-13-01', '2026-02-32', '226-02-28'],
  ['time', '09:30:00.5+01:00', '9:30:00', '24:00:00', '09:60:00'],
  ['email', 'ada@example.com', 'ada', '@example.com', 'ada@', 'ada@@example.com'],
  ['uri', 'mailto:ada@example.com', 'ada', '1a:b', ':'],
  ['url', 'https://example.com', 'mailto:ada@example.com', 'https:example.com'],
  ['uuid', '0b1ff9a4-3d0c-4f3a-8f2e-8a1c1f1f1f1f', '0b1ff9a43d0c4f3a8f2e8a1c1f1f1f1f'],
  ['ipv4', '192.168.0.255', '192.168.0.256', '192.168.0', '192.168.0.1.2'],
])('%s is such as %s', (name, text, ...others) => {
  const [, pattern] = formats[name] ?? expect.unreachable()
  expect(text).toMatch(pattern)
  for (const other of [...others, '', ` ${text}`, `${text} x`]) expect(other).not.toMatch(pattern)
})
