import { expect, it } from 'vitest'
import {
  count,
  integer,
  milliseconds,
  port,
  seconds,
  time,
} from '../../../src/hosts/cli/numbers.ts'

it.each([
  [count, '0', 0],
  [count, '9007199254740991', Number.MAX_SAFE_INTEGER],
  [integer, '-7', -7],
  [integer, '0', 0],
  [milliseconds, '0', 0],
  [milliseconds, '2147483647', 2 ** 31 - 1],
  [seconds, '2147483', 2_147_483],
  [port, '0', 0],
  [port, '65535', 65_535],
  [time, '1ms', 1],
  [time, '90s', 90_000],
  [time, '10m', 600_000],
  [time, '1h', 3_600_000],
  [time, '596h', 596 * 3_600_000],
  [time, '2147483647ms', 2 ** 31 - 1],
])('%o takes "%s"', (take, text, value) => {
  expect(take(text)).toBe(value)
})

it.each([
  [
    count,
    ['', ' ', '-1', '1.5', '9007199254740992', 'many', 'Infinity'],
    'a whole number of 0 or more',
  ],
  [
    milliseconds,
    ['', ' ', '-1', '1.5', '2147483648', 'many'],
    'a whole number from 0 to 2147483647',
  ],
  [seconds, ['', '2147484'], 'a whole number from 0 to 2147483'],
  [integer, ['', ' ', '1.5', '9007199254740992', 'many'], 'a whole number'],
  [
    port,
    ['', ' ', '-1', '80.5', '65536', 'http'],
    'a whole number from 0 to 65535; 0 is any free port',
  ],
  [
    time,
    ['', '0s', '10', 's', '1.5s', ' 1s', '1s ', '1d', '1S', '597h', '2147483648ms', '-1s'],
    'a time such as 500ms, 90s, 10m or 1h, of 24 days at most',
  ],
] as const)('%o refuses %j', (take, texts, words) => {
  for (const text of texts) expect(() => take(text), text).toThrow(`It must be ${words}.`)
})
