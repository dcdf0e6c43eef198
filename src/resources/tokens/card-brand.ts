/** The first digits of each brand's numbers, and how the API names the brand. */
const brands: [prefix: RegExp, brand: string][] = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, 'MasterCard'],
  [/^3[47]/, 'American Express'],
  [/^(6011|64[4-9]|65)/, 'Discover'],
  [/^35(2[89]|[3-8])/, 'JCB'],
  [/^3(0[0-59]|[689])/, 'Diners Club'],
  [/^(62|81)/, 'China UnionPay'],
  [/^(50|5[6-9]|6[37])/, 'Maestro'],
]

/** The brand of a card by the first digits of its number; `undefined` for those of no known brand. */
export const cardBrand = (pan: string): string | undefined =>
  brands.find(([prefix]) => prefix.test(pan))?.[1]
