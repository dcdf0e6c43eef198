import { expect, expectTypeOf, it } from 'vitest'
import { type SingularOf, singularOf } from '#engine/declared/names'

it.each([
  ['websites', 'website'],
  ['companies', 'company'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['branches', 'branch'],
  ['statuses', 'status'],
  ['houses', 'house'],
  ['sheep', 'sheep'],
])('of %s there is one %s', (many, one) => {
  expect(singularOf(many)).toBe(one)
})

it('is known to the types as well', () => {
  expectTypeOf<SingularOf<'websites'>>().toEqualTypeOf<'website'>()
  expectTypeOf<SingularOf<'companies'>>().toEqualTypeOf<'company'>()
  expectTypeOf<SingularOf<'addresses'>>().toEqualTypeOf<'address'>()
  expectTypeOf<SingularOf<'statuses'>>().toEqualTypeOf<'status'>()
  expectTypeOf<SingularOf<'houses'>>().toEqualTypeOf<'house'>()
  expectTypeOf<SingularOf<'sheep'>>().toEqualTypeOf<'sheep'>()
})
