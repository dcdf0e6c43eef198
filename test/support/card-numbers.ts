import fc from 'fast-check'

/** Card numbers of 13 to 19 digits: any digits, and the last one that makes them pass (ISO/IEC 7812-1, annex B). */
export const cardNumbers: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  .map((digits) => {
    const sum = digits
      .toReversed()
      .map((digit, place) => (place % 2 === 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9))
      .reduce((one, other) => one + other, 0)
    return [...digits, (10 - (sum % 10)) % 10].join('')
  })

/** The same as people write them: in groups, with a space, a dash or a dot between. */
export const writtenCardNumbers: fc.Arbitrary<string> = fc
  .tuple(cardNumbers, fc.constantFrom('', ' ', '-', '.'))
  .map(([number, between]) => number.match(/.{1,4}/g)?.join(between) ?? number)
