import { accepts } from '#engine/schema/schema'
import { contactInput } from '#resources/contracts/2023-01/contact'
import type { Cases } from './cases.ts'

const nothing = Object.fromEntries(
  Object.entries(contactInput.shape).map(([name, schema]) => [
    name,
    accepts(schema, null) ? null : [],
  ]),
)

export const absence = {
  noAddress: (customer) => customer.withoutAddress().build(),

  noWebsite: (customer) => {
    const { websiteId: _, ...rest } = customer.build()
    return rest
  },

  emptyLists: (customer) =>
    customer.build({
      tags: [],
      customFields: {},
      primaryAddress: { phoneNumbers: [], emails: [] },
    }),

  nullEverywhere: (customer) =>
    customer.lead().build({ defaultPaymentInstrument: null, tags: [], primaryAddress: nothing }),

  unknownCountry: (customer) => customer.build({ primaryAddress: { country: 'ZZ' } }),
} satisfies Partial<Cases>
