import type { Mock } from '../../../src/index.ts'

interface Answered {
  readonly status: number
  readonly fidelity: string | null
  readonly location: string | null
  readonly total: string | null
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for.
  readonly body: any
}

/** Asks the pet shop. */
export const shop =
  (mock: Pick<Mock, 'fetch'>) =>
  async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const response = await mock.fetch(
      new Request(`https://pets.example${path}`, {
        method,
        headers: {
          'X-Shop-Key': 'any',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    if (!response) throw new Error(`The mock did not answer ${method} ${path}.`)
    const { status, headers } = response
    const text = await response.text()
    return {
      status,
      fidelity: headers.get('x-rebilly-mock'),
      location: headers.get('location'),
      total: headers.get('x-total-count'),
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
