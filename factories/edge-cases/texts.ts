import type { Cases } from './cases.ts'
import { contactTexts, longest } from './longest.ts'

const labelled = (label: string, value: string) => ({ label, value, primary: true })

export const texts = {
  longestTexts: (customer) =>
    customer
      .tagged('Received from the old system '.repeat(9).slice(0, 255))
      .build(longest((length) => 'Ana Maria von und zu '.repeat(length).slice(0, length))),

  longestWords: (customer) =>
    customer.tagged('W'.repeat(255)).build(longest((length) => 'w'.repeat(length))),

  shortestTexts: (customer) =>
    customer.tagged('T').build({
      id: 'x',
      websiteId: 'w',
      primaryAddress: {
        ...contactTexts(() => 'Ø'),
        postalCode: '1',
        phoneNumbers: [labelled('p', '1')],
        emails: [labelled('e', 'a@b')],
      },
    }),

  emptyTexts: (customer) =>
    customer.build({
      websiteId: '',
      defaultPaymentInstrument: { method: 'cash', receivedBy: '' },
      customFields: { '': '' },
      primaryAddress: { phoneNumbers: [labelled('', '')], emails: [labelled('', 'a@b')] },
    }),

  blankTexts: (customer) =>
    customer.tagged(' ').build({
      primaryAddress: { ...contactTexts(() => ' \u00a0\u3000'), postalCode: ' ' },
    }),

  lineBreaks: (customer) =>
    customer.tagged('Two\nlines').build({
      primaryAddress: {
        firstName: '  Ada\tAugusta ',
        lastName: 'King\nLovelace\u2028',
        address: '12 St James Square\r\nLeft door\r\n',
        city: '\ufeffLondon',
      },
    }),

  punctuation: (customer) =>
    customer.tagged('@~-._').build({
      primaryAddress: {
        firstName: '-',
        lastName: "'.,_-'",
        organization: '&',
        address: "#/;:()'&",
        address2: '...',
        region: '-/-',
        jobTitle: '(;',
      },
    }),

  rightToLeft: (customer) =>
    customer.build({
      primaryAddress: {
        country: 'EG',
        firstName: 'نور',
        lastName: 'عبد الرحمن',
        organization: 'חברת הדקל',
        address: 'شارع النيل 12',
        city: 'القاهرة',
        region: 'القاهرة',
        jobTitle: 'مهندسة',
      },
    }),

  mixedDirections: (customer) =>
    customer.build({
      primaryAddress: {
        country: 'IL',
        firstName: 'Noa נועה',
        lastName: "בן-דוד, O'Neill",
        organization: 'ACME, 3 החברה',
        address: '12/4 רחוב הרצל, Apt 7',
        phoneNumbers: [labelled('\u202eniam', '\u2067054-555-0142\u2069')],
      },
    }),

  combiningMarks: (customer) =>
    customer.build({
      customFields: { 'caf\u00e9': 'one letter', 'cafe\u0301': 'a letter and a mark' },
      primaryAddress: {
        // Syllables taken apart into letters, which names may hold.
        firstName: '하늘'.normalize('NFD'),
        phoneNumbers: [labelled('a'.concat('\u0300\u0316\u0489'.repeat(14)), '212-555-0142')],
      },
    }),

  astralLetters: (customer) =>
    customer.build({
      primaryAddress: { firstName: '𠮷'.repeat(45), lastName: '𝓐𝓭𝓪', city: '𐐷𐑌' },
    }),

  emoji: (customer) =>
    customer.build({
      customFields: { '👩‍👩‍👧‍👦': ['🏴‍☠️', '🇺🇳', '👍🏽'] },
      defaultPaymentInstrument: { method: 'check', reference: '👨‍👩‍👧' },
      primaryAddress: { phoneNumbers: [labelled('📞', '212-555-0142')] },
    }),

  changingCase: (customer) =>
    customer.build({
      primaryAddress: { firstName: 'İpek', lastName: 'ŉßﬃ', city: 'Iğdır', organization: 'ǅ' },
    }),

  reservedWords: (customer) =>
    customer.tagged('undefined').build({
      primaryAddress: { firstName: 'Null', lastName: 'null', organization: 'NaN', city: 'true' },
    }),

  markup: (customer) =>
    customer.build({
      websiteId: '<i>web</i>',
      defaultPaymentInstrument: { method: 'cash', receivedBy: '<b>Front desk</b>' },
      customFields: { '<u>': '</script><script>alert(1)</script>' },
      primaryAddress: {
        organization: 'Salt &amp Pepper',
        address: '&lt;b&gt; &#60;b&#62;',
        phoneNumbers: [labelled('<b>main', '"><img src=x onerror=alert(1)>')],
        emails: [labelled('<!-- work', "'&lt@example.com")],
      },
    }),

  oddEmails: (customer) =>
    customer.build({
      primaryAddress: {
        emails: [
          "!#$%&'*+/=?^_`{|}~-.@a",
          'Ada.LOVELACE@EXAMPLE.com',
          'ada+news@xn--bcher-kva.example',
        ].map((value) => ({ label: 'main', value })),
      },
    }),

  injections: (customer) =>
    customer.build({
      customFields: { template: '{{7*7}} <%= 7*7 %> %s %n', path: '../../etc/passwd' },
      primaryAddress: {
        lastName: "O' OR '1",
        address: "'); DROP TABLE customers;--",
        phoneNumbers: [labelled('=1+1', '+1;2@SUM(1,1)')],
      },
    }),
} satisfies Partial<Cases>
