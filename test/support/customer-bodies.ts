import fc from 'fast-check'
import type { ContractVersion } from '../../src/index.ts'
import { anyText } from './any-text.ts'

/** Text of any kind, too long ones included. */
export const text = fc.oneof(anyText, fc.string(), fc.constantFrom('', 'a'.repeat(60)))

/** Members that every version of the API has. */
const shared = {
  websiteId: fc.oneof(text, fc.jsonValue()),
  customFields: fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.jsonValue()),
  revision: fc.oneof(fc.constantFrom(0, 1), fc.jsonValue()),
  paymentToken: fc.option(fc.jsonValue(), { nil: undefined, freq: 2 }),
  primaryAddress: fc.oneof(
    fc.record(
      {
        firstName: fc.oneof(text, fc.jsonValue()),
        address: fc.oneof(text, fc.jsonValue()),
        country: fc.oneof(fc.constantFrom('GB', 'gb'), fc.jsonValue()),
        dob: fc.oneof(fc.constantFrom('1980-04-01', '1980-02-30'), fc.jsonValue()),
        phoneNumbers: fc.array(
          fc.record({ label: text, value: text, primary: fc.boolean() }, { requiredKeys: [] }),
        ),
        emails: fc.oneof(
          fc.array(fc.record({ label: text, value: fc.oneof(fc.emailAddress(), text) })),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  ),
}

const defaultPaymentInstrument = fc.oneof(
  fc.record(
    {
      method: fc.oneof(fc.constantFrom('cash', 'check', 'paypal'), fc.jsonValue()),
      paymentInstrumentId: fc.oneof(text, fc.jsonValue()),
      receivedBy: fc.jsonValue(),
      reference: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
)

/** Bodies of the right members with values that are often nearly right. */
export const bodies = fc.record(
  {
    ...shared,
    isEddRequired: fc.oneof(fc.boolean(), fc.jsonValue()),
    defaultPaymentInstrument,
  },
  { requiredKeys: [] },
)

/** Values of a kind, now and then others. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary }, fc.jsonValue())

const uris = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://www.rebilly.com',
    'urn:isbn:0451450523',
    'no uri',
    '//host/path',
    'a:b c',
  ),
  text,
)

const id = mostly(fc.option(text))

/** The same of 2026-08. */
const laterBodies = fc.record(
  {
    ...shared,
    primaryAddress: fc.oneof(
      shared.primaryAddress,
      fc.record(
        {
          lastName: mostly(text),
          organization: mostly(text),
          city: mostly(text),
          region: mostly(text),
        },
        { requiredKeys: [] },
      ),
    ),
    // Read-only now: whatever it is says nothing.
    defaultPaymentInstrument,
    company: fc.jsonValue(),
    defaultPaymentInstrumentId: id,
    preferredPayoutInstrumentId: id,
    personId: id,
    locale: id,
    taxNumbers: mostly(
      fc.array(
        fc.record(
          {
            type: mostly(fc.constantFrom('eu-vat', 'other')),
            value: mostly(text),
            isDefault: mostly(fc.boolean()),
            isValid: fc.jsonValue(),
          },
          { requiredKeys: ['type', 'value'] },
        ),
      ),
    ),
    notificationEmails: mostly(fc.array(fc.oneof(fc.emailAddress(), text))),
    leadSource: mostly(
      fc.record(
        {
          medium: mostly(fc.oneof(text, fc.constantFrom('x'.repeat(512), 'x'.repeat(513)))),
          referrer: mostly(uris),
          createdTime: fc.jsonValue(),
          unknown: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
)

/** Bodies of few members, so that many of them are good, and whole ones. */
export const bodiesOf = (version: ContractVersion): fc.Arbitrary<object> => {
  const whole: fc.Arbitrary<Record<string, unknown>> = version === '2023-01' ? bodies : laterBodies
  const few = fc.tuple(whole, fc.nat(2)).map(([body, count]) => {
    const names = Object.keys(body).filter((name) => name !== 'paymentToken')
    return Object.fromEntries(names.slice(0, count + 1).map((name) => [name, body[name]]))
  })
  return fc.oneof(whole, few)
}
