import { expect } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import type { ServeOptions } from '../../src/server.ts'
import { serveMock } from './serve.ts'

/** A body of whatever shape: what a test expects of it is what it shows. */
type Json = ReturnType<typeof JSON.parse>

export interface Controlled {
  readonly status: number
  readonly body: Json
}

/** What asks the control of a server, with a JSON body and of a world of a name, if you like. */
export const controlClient =
  (url: string, world?: string) =>
  async (at: string, body?: unknown): Promise<Controlled> => {
    const [method = 'GET', path = ''] = at.split(' ')
    const headers = new Headers(world === undefined ? {} : { 'X-Rebilly-Mock-World': world })
    if (body !== undefined) headers.set('Content-Type', 'application/json')
    const sent = body === undefined ? null : JSON.stringify(body)
    const response = await fetch(`${url}/__mock${path}`, { method, headers, body: sent })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }

/** A served mock, what asks its control, and what asks its API for a customer's status. */
export async function serveControlled(options: MockOptions = {}, serveOptions: ServeOptions = {}) {
  const served = await serveMock(options, serveOptions)
  const put = async (id: string, body: object = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${served.url}/customers/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    await response.arrayBuffer()
    return response.status
  }
  return { ...served, control: controlClient(served.url), put }
}

/** That something was done, and has no body. */
export const done = { status: 204, body: undefined }

/** That something was refused, in words that name the cure. */
export const refused = (status: number, detail: RegExp) => ({
  status,
  body: expect.objectContaining({ status, detail: expect.stringMatching(detail) }),
})
