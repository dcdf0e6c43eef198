import { describe, expect, it } from 'vitest'
import { worded } from '#engine/problem/refusal'
import { claimsOf, requireCurrent } from '#engine/write/claims'

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
  const check = async (
    current: number | undefined,
    claims: { revision?: number; ifMatch?: string },
  ) => {
    try {
      requireCurrent({ noun: 'customer', id: 'cus_1' }, current, {
        revision: undefined,
        ifMatch: undefined,
        ...claims,
      })
    } catch (error) {
      throw await worded(error)
    }
  }

  it.each(['"3"', '3', ' "3" ', '"1", "3"', '*', ' * '])(
    'takes If-Match %s at revision 3',
    async (ifMatch) => {
      await expect(check(3, { ifMatch })).resolves.toBeUndefined()
    },
  )

  it.each(['"2"', '"03"', 'W/"3"', '""', '', '"1", "2"', '3.0'])(
    'refuses If-Match %j at revision 3',
    async (ifMatch) => {
      await expect(check(3, { ifMatch })).rejects.toThrow(/at revision 3/)
    },
  )

  it.each(['"0"', '*'])('refuses If-Match %s where there is nothing', async (ifMatch) => {
    await expect(check(undefined, { ifMatch })).rejects.toThrow(/no customer has the id "cus_1"/)
  })

  it('holds a revision only against a customer that exists', async () => {
    await expect(check(3, { revision: 3 })).resolves.toBeUndefined()
    await expect(check(3, { revision: 2 })).rejects.toThrow(/The body's revision is 2/)
    await expect(check(3, { revision: 4 })).rejects.toThrow(/The body's revision is 4/)
    await expect(check(undefined, { revision: 7 })).resolves.toBeUndefined()
  })

  it('asks both claims to be right', async () => {
    await expect(check(3, { revision: 3, ifMatch: '"2"' })).rejects.toThrow(/If-Match/)
    await expect(check(3, { revision: 2, ifMatch: '"3"' })).rejects.toThrow(/revision/)
  })
})
