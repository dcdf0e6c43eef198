import * as z from 'zod/mini'
import { referenceId } from '#engine/schema/identifiers'
import { boundedList } from '#engine/schema/list'
import { emailAddress } from '#engine/schema/text'
import type { CustomerWriting } from '../../customers/customer-contract.ts'
import { writableMembers } from '../../customers/customer-input.ts'
import type { CustomerRecord } from '../../customers/customer-schemas.ts'
import { contactInput } from './contact.ts'
import { leadSource } from './lead-source.ts'
import type { OwnMembers } from './own-members.ts'
import { taxNumberInput } from './tax-number.ts'

const { websiteId, paymentToken, customFields, primaryAddress } = writableMembers(contactInput)

const maybeId = z.optional(z.nullable(referenceId))

export const customerInput = z.object({
  websiteId,
  paymentToken,
  defaultPaymentInstrumentId: maybeId,
  preferredPayoutInstrumentId: maybeId,
  customFields,
  primaryAddress,
  locale: z.optional(z.nullable(z.string())),
  taxNumbers: z.optional(z.nullable(boundedList(z.array(taxNumberInput)))),
  leadSource: z.optional(leadSource.leadSourceInput),
  personId: maybeId,
  notificationEmails: z.optional(boundedList(z.array(emailAddress()))),
})

type Input = z.infer<typeof customerInput>
type Own = CustomerRecord & OwnMembers

const given = <T>(sent: T | undefined, kept: T | undefined, otherwise: T): T =>
  sent === undefined ? (kept ?? otherwise) : sent

export const customerWriting: CustomerWriting = {
  input: customerInput,
  instrumentOf({ input, previous, world }) {
    const { defaultPaymentInstrumentId: id } = input as Input
    if (id === undefined || id === null) return id
    const own = previous?.defaultPaymentInstrument
    if (own?.paymentInstrumentId === id) return own
    // Of an instrument that the mock does not have, it is not known what it is.
    const { method = 'payment-card' } = world.tables.instruments.get(id) ?? {}
    return { method, paymentInstrumentId: id }
  },
  ownMembers({ input, previous }, kept): OwnMembers {
    const sent = input as Input
    const before = previous as Own | undefined
    const rest = kept as Own | undefined
    return {
      company: before?.company ?? null,
      preferredPayoutInstrumentId: given(
        sent.preferredPayoutInstrumentId,
        rest?.preferredPayoutInstrumentId,
        null,
      ),
      locale: given(sent.locale, rest?.locale, null),
      taxNumbers: given(taxNumbers(sent, before), rest?.taxNumbers, null),
      personId: given(sent.personId, rest?.personId, null),
      notificationEmails: given(sent.notificationEmails, rest?.notificationEmails, []),
    }
  },
  ofServer: ['defaultPaymentInstrument', 'company', 'taxNumbers'],
  instrumentPath: ['defaultPaymentInstrumentId'],
}

/** Nothing is known of whether a new one is valid; of one that there was, the same as before. */
const taxNumbers = (
  { taxNumbers: sent }: Input,
  before: Own | undefined,
): Own['taxNumbers'] | undefined =>
  sent?.map((each) => {
    const known = before?.taxNumbers?.find(
      ({ type, value }) => type === each.type && value === each.value,
    )
    return { ...each, isValid: known?.isValid ?? null }
  }) ?? (sent as null | undefined)
