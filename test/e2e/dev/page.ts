/** What the inline script of the page keeps. */
declare global {
  var headers: Record<string, string>
  var answers: Record<string, unknown>
}

const url = 'https://api.rebilly.com/customers'

/** Asks the API, and notes what it was answered. */
export async function ask(who: string, path = '', init: RequestInit = {}): Promise<void> {
  const answer = await fetch(`${url}${path}`, { headers, ...init }).then(
    ({ status }) => status,
    (error) => String(error),
  )
  answers[who] = answer
}
