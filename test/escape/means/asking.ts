/** What the workers have in common: it keeps `fetch` when it is loaded. */
const headers = { 'REB-APIKEY': 'any' }
const kept = globalThis.fetch

export const answer: Promise<number | string> = kept('https://api.rebilly.com/customers/ada', {
  headers,
}).then(({ status }) => status, String)
