import * as z from 'zod/mini'
import { customerReading, paymentInstrument } from '#resources/contracts/2026-08/customer-reading'
import { customerInput } from '#resources/contracts/2026-08/customer-writing'
import { instruments } from '#resources/contracts/2026-08/instruments'
import { leadSource } from '#resources/contracts/2026-08/lead-source'
import { paymentMethods } from '#resources/contracts/2026-08/payment-methods'
import { tags } from '#resources/contracts/2026-08/tags'
import { timeline } from '#resources/contracts/2026-08/timeline'
import { tokenRecords } from '#resources/contracts/2026-08/token-records'
import type { Source } from '../source/source.ts'
import type { About } from '../values/customer.ts'
import { makeStoredInstrument } from '../values/payment-instrument.ts'
import { revised } from './revised.ts'
import type { VersionValues } from './version-values.ts'

const locales =
  'en-AU pt-BR en-CA zh-CN de-DE ar-EG es-ES fr-FR en-GB el-GR he-IL en-IN it-IT ja-JP ko-KR es-MX nl-NL pl-PL sv-SE tr-TR uk-UA en-US'.split(
    ' ',
  )

const inUnion = ['DE', 'ES', 'FR', 'GR', 'IT', 'NL', 'PL', 'SE']

/** What a customer says of itself. */
const told = (source: Source, { country, organization, email }: About) => ({
  locale: locales.find((each) => each.endsWith(`-${country}`)) ?? null,
  taxNumbers: organization ? [makeTaxNumber(source, country)] : null,
  notificationEmails: email && source.at('notificationEmails').number.float() < 0.3 ? [email] : [],
})

function makeTaxNumber(source: Source, country: About['country']) {
  const digits = source.at('taxNumbers').string.numeric(9)
  return country && inUnion.includes(country)
    ? { type: 'eu-vat', value: `${country}${digits}`, isDefault: true }
    : { type: 'other', value: digits, isDefault: true }
}

function ownMembers(source: Source, about: About) {
  const { locale, taxNumbers, notificationEmails } = told(source, about)
  return {
    company: about.organization ? makeCompany(source, about) : null,
    preferredPayoutInstrumentId: null,
    locale,
    taxNumbers:
      taxNumbers?.map((each) => ({ ...each, isValid: each.type === 'eu-vat' || null })) ?? null,
    personId: null,
    notificationEmails,
  }
}

const makeCompany = (source: Source, { organization, country }: About) => ({
  name: organization,
  industry: source.at('company.industry').helpers.arrayElement(['software', 'retail', null]),
  yearFounded: source.at('company.yearFounded').number.int({ min: 1950, max: 2024 }),
  employeesCount: source.at('company.employeesCount').number.int({ min: 1, max: 5000 }),
  country: country ?? null,
})

export const of2026: VersionValues = {
  schemas: {
    contact: customerReading.contact,
    customer: customerReading.customerRecord,
    customerInput: z.object({ ...customerInput.shape, ...revised }),
    instrument: instruments.instrumentRecord,
    leadSource: leadSource.leadSourceRecord,
    leadSourceInput: leadSource.leadSourceInput,
    paymentInstrument,
    paymentToken: tokenRecords.tokenRecord,
    tag: tags.tagRecord,
    tagName: tags.tagName,
    timelineMessage: timeline.timelineRecord,
  },
  paymentMethods,
  ownMembers,
  ownInput: told,
  paymentInstrument: makeStoredInstrument,
  saying: ({ paymentInstrumentId }) => ({ defaultPaymentInstrumentId: paymentInstrumentId }),
}
