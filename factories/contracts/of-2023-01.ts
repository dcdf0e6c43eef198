import * as z from 'zod/mini'
import { customerReading } from '#resources/contracts/2023-01/customer-reading'
import { customerInput } from '#resources/contracts/2023-01/customer-writing'
import { paymentInstrumentInput } from '#resources/contracts/2023-01/default-instrument'
import { instruments } from '#resources/contracts/2023-01/instruments'
import { leadSource } from '#resources/contracts/2023-01/lead-source'
import { paymentMethods } from '#resources/contracts/2023-01/payment-methods'
import { tags } from '#resources/contracts/2023-01/tags'
import { timeline } from '#resources/contracts/2023-01/timeline'
import { tokenRecords } from '#resources/contracts/2023-01/token-records'
import type { Source } from '../source/source.ts'
import type { About } from '../values/customer.ts'
import { makePaymentInstrument } from '../values/payment-instrument.ts'
import { revised } from './revised.ts'
import type { VersionValues } from './version-values.ts'

const ownMembers = (source: Source, { eddRequired }: About) => ({
  isEddRequired: eddRequired || source.at('isEddRequired').number.float() < 0.05,
})

export const of2023: VersionValues = {
  schemas: {
    contact: customerReading.contact,
    customer: customerReading.customerRecord,
    customerInput: z.object({ ...customerInput.shape, ...revised }),
    instrument: instruments.instrumentRecord,
    leadSource: leadSource.leadSourceRecord,
    leadSourceInput: leadSource.leadSourceInput,
    paymentInstrument: paymentInstrumentInput,
    paymentToken: tokenRecords.tokenRecord,
    tag: tags.tagRecord,
    tagName: tags.tagName,
    timelineMessage: timeline.timelineRecord,
  },
  paymentMethods,
  ownMembers,
  ownInput: ownMembers,
  paymentInstrument: makePaymentInstrument,
  saying: (defaultPaymentInstrument) => ({ defaultPaymentInstrument }),
}
