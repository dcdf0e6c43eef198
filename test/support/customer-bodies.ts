import fc from 'fast-check'

/** Text of any kind, too long ones included. */
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', 'a'.repeat(60)),
)

/** Bodies of the right members with values that are often nearly right. */
export const bodies = fc.record(
  {
    websiteId: fc.oneof(text, fc.jsonValue()),
    customFields: fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.jsonValue()),
    isEddRequired: fc.oneof(fc.boolean(), fc.jsonValue()),
    revision: fc.oneof(fc.constantFrom(0, 1), fc.jsonValue()),
    paymentToken: fc.option(fc.jsonValue(), { nil: undefined, freq: 2 }),
    defaultPaymentInstrument: fc.oneof(
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
    ),
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
  },
  { requiredKeys: [] },
)
