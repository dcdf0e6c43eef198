import { invalid } from '#contract/invalid'
import { namesOf } from './names.ts'
import type { Embed } from './represent.ts'
import { representInstrument } from './represent-instrument.ts'
import { representLeadSource } from './represent-lead-source.ts'

/** Names that `expand` takes for a customer. */
export const customerExpandable: readonly string[] = [
  'leadSource',
  'website',
  'defaultPaymentInstrument',
]

/** Reads `expand`; 422 for a name that it does not take. */
export function expandOf(query: URLSearchParams, expandable = customerExpandable): string[] {
  const names = namesOf(query, 'expand')
  const unknown = names.find((name) => !expandable.includes(name))
  if (unknown !== undefined) {
    const message = `cannot name "${unknown}" (it takes ${expandable.join(', ')})`
    throw invalid([{ field: 'expand', message }], { rule: 'query' })
  }
  return [...new Set(names)]
}

/** What makes the `_embedded` of a customer, if names are asked for. What is not there, or not mocked, is left out. */
export function embedding(expand: readonly string[]): Embed | undefined {
  if (expand.length === 0) return undefined
  return ({ id, defaultPaymentInstrument }, { base, world }) => {
    const leadSource = world.leadSources.get(id)
    const instrument = world.instruments.get(defaultPaymentInstrument?.paymentInstrumentId ?? '')
    return {
      ...(leadSource &&
        expand.includes('leadSource') && { leadSource: representLeadSource(leadSource, base) }),
      ...(instrument &&
        expand.includes('defaultPaymentInstrument') && {
          defaultPaymentInstrument: representInstrument(instrument, base),
        }),
    }
  }
}
