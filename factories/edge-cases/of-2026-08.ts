import type { CustomerRecord } from '#resources/contracts/types'
import type { Cases } from './cases.ts'

/** Cases that only this version of the API has. */
export type Later = {
  /** A typographic apostrophe, a slash and a number sign where the version before had none. */
  typographicTexts: CustomerRecord<'2026-08'>

  /** 40 tax numbers, the last of them the default one. */
  manyTaxNumbers: CustomerRecord<'2026-08'>

  /** `null`, or nothing, in every member that came since the version before. */
  nothingNew: CustomerRecord<'2026-08'>
}

const labelled = (label: string, value: string) => ({ label, value, primary: true })

/** What a version of the API takes in another way than the one before; `undefined` is what it has not. */
export const changed: { readonly [Name in keyof Cases]?: Cases[Name] | undefined } = {
  cardWithoutId: undefined,

  emptyTexts: (customer) => ({
    ...customer.build({
      websiteId: '',
      customFields: { '': '' },
      primaryAddress: { phoneNumbers: [labelled('', '')], emails: [labelled('', 'a@b')] },
    }),
    locale: '',
    taxNumbers: [{ type: 'other', value: '', isValid: null }],
  }),

  astralLetters: (customer) =>
    customer.build({
      customFields: { 𠮷: '𝓐𝓭𝓪' },
      primaryAddress: { phoneNumbers: [labelled('𠮷'.repeat(45), '𐐷𐑌')] },
    }),

  emoji: (customer) =>
    customer.build({
      customFields: { '👩‍👩‍👧‍👦': ['🏴‍☠️', '🇺🇳', '👍🏽'] },
      primaryAddress: { phoneNumbers: [labelled('📞', '212-555-0142')] },
    }),

  markup: (customer) =>
    customer.build({
      websiteId: '<i>web</i>',
      customFields: { '<u>': '</script><script>alert(1)</script>' },
      primaryAddress: {
        firstName: '<b>Ada</b>',
        organization: '<script>alert(1)</script>',
        address: '"><img src=x onerror=alert(1)>',
        emails: [labelled('<!-- work', "'&lt@example.com")],
      },
    }),

  alternativeInstrument: (customer) =>
    customer.withAlternative('rebilly-hosted-payment-form').build(),

  cashInstrument: (customer) => customer.withCash().build(),

  checkInstrument: (customer) => customer.withCheck().build(),
}

export const later: Record<keyof Later, Cases[keyof Cases]> = {
  typographicTexts: (customer) =>
    customer.build({
      primaryAddress: {
        firstName: 'Seán “Jack”',
        lastName: 'O’Brien',
        organization: 'A/S #1 – Söhne & Co.',
        city: 'St. John’s / Avalon',
      },
    }),

  manyTaxNumbers: (customer) => ({
    ...customer.build(),
    taxNumbers: Array.from({ length: 40 }, (_, index) => ({
      type: index % 2 ? 'eu-vat' : 'other',
      value: `DE${100_000_000 + index}`,
      isDefault: index === 39,
      isValid: [true, false, null][index % 3],
    })),
  }),

  nothingNew: (customer) => ({
    ...customer.lead().build({ defaultPaymentInstrument: null }),
    company: null,
    locale: null,
    taxNumbers: null,
    notificationEmails: [],
  }),
}
