import { describe, expect, it } from 'vitest'
import { claimsOf, requireCurrent } from '#semantics/claims'

describe('claimsOf', () => {
  it('finds the claims of a request', () => {
    expect(claimsOf({ revision: 3 }, '"4"')).toEqual({ revision: 3, ifMatch: '"4"' })
    expect(claimsOf({}, null)).toEqual({ revision: undefined, ifMatch: undefined })
  })

  it.each([{ revision: '3' }, { revision: 1.5 }, { revision: null }, null, [], 'text'])(
    'finds none in %j',
    (body) => {
      expect(claimsOf(body).revision).toBeUndefined()
    },
  )
})

describe('requireCurrent', () => {
  const check = (current: number | undefined, claims: { revision?: number; ifMatch?: string }) => {
    requireCurrent('cus_1', current, { revision: undefined, ifMatch: undefined, ...claims })
  }

  it.each(['"3"', '3', ' "3" ', '"1", "3"', '*'])('takes If-Match %s at revision 3', (ifMatch) => {
    expect(() => check(3, { ifMatch })).not.toThrow()
  })

  it.each(['"2"', '"03"', 'W/"3"', '""', '', '"1", "2"', '3.0'])(
    'refuses If-Match %j at revision 3',
    (ifMatch) => {
      expect(() => check(3, { ifMatch })).toThrow(/at revision 3/)
    },
  )

  it.each(['"0"', '*'])('refuses If-Match %s where there is nothing', (ifMatch) => {
    expect(() => check(undefined, { ifMatch })).toThrow(/no customer has the id "cus_1"/)
  })

  it('holds a revision only against a customer that exists', () => {
    expect(() => check(3, { revision: 3 })).not.toThrow()
    expect(() => check(3, { revision: 2 })).toThrow(/The body's revision is 2/)
    expect(() => check(3, { revision: 4 })).toThrow(/The body's revision is 4/)
    expect(() => check(undefined, { revision: 7 })).not.toThrow()
  })

  it('asks both claims to be right', () => {
    expect(() => check(3, { revision: 3, ifMatch: '"2"' })).toThrow(/If-Match/)
    expect(() => check(3, { revision: 2, ifMatch: '"3"' })).toThrow(/revision/)
  })
})
