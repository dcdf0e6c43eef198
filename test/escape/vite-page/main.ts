declare global {
  var ada: string
  var headers: Record<string, string>
  /** What an inline script asked before the mock was there. */
  var early: Promise<number | string>
  /** The ways by which the page can ask, each with how it was answered. */
  var means: Record<string, () => Promise<number | string>>
}

const kept = globalThis.fetch

globalThis.means = {
  fetch: () => statusOf(fetch(ada, { headers })),
  'captured fetch': () => statusOf(kept(ada, { headers })),
  XHR: () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.open('GET', ada)
      request.setRequestHeader('REB-APIKEY', 'any')
      request.onloadend = () => resolve(request.status)
      request.send()
    }),
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status } = await answer
  return status
}
