import { expect, test } from 'vitest'
import { namedBy } from '../../../src/hosts/next/named-by.ts'

test.each([
  [['shop.test'], 'shop.test', true],
  [['shop.test'], 'a.shop.test', false],
  [['shop.test'], 'shopxtest', false],
  [['https://shop.test:3000'], 'shop.test', true],
  [['*.shop.test'], 'a.shop.test', true],
  [['*.shop.test'], 'a.b.shop.test', false],
  [['**.shop.test'], 'a.b.shop.test', true],
  [['other.test', 'SHOP.test'], 'shop.test', true],
  [[], 'shop.test', false],
  [undefined, 'shop.test', false],
])('by `allowedDevOrigins: %j` a server is called "%s": %s', (allowedDevOrigins, host, is) => {
  expect(namedBy({ allowedDevOrigins })(host)).toBe(is)
})
