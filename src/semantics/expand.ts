import { Refusal } from '#contract/refusal'
import { namesOf } from './names.ts'

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
    throw new Refusal(async () => {
      const { invalid } = await import('#contract/invalid')
      return invalid([{ field: 'expand', message }], { rule: 'query' })
    })
  }
  return [...new Set(names)]
}
