import type { Mock, ProblemDetails, Tag } from '../../src/index.ts'
import { type Answer, call } from './requests.ts'

/** A call of `/tags{path}` with a key; a body goes as JSON. */
export const callTags = async <Body = Tag & ProblemDetails>(
  mock: Mock,
  method: string,
  path: string,
  body?: unknown,
) =>
  (await call(mock, method, `/tags${path}`, {
    body: body === undefined ? null : JSON.stringify(body),
  })) as unknown as Answer<Body>

/** The names of a customer's tags, in their order. */
export const namesOfTags = (mock: Mock, id: string) =>
  mock.customers.get(id)?.tags.map(({ name }) => name)

/** How often a customer was modified. */
export const revisionOf = (mock: Mock, id: string) => mock.customers.get(id)?.revision
