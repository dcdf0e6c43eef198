import type { Mock, ProblemDetails, TimelineMessage } from '../../src/index.ts'
import { type Answer, call } from './requests.ts'

/** A call of `/customers/{id}/timeline`, or of what `rest` names below it. */
export const timeline = async <Body = TimelineMessage & ProblemDetails>(
  mock: Mock,
  method: string,
  id: string,
  { rest = '', body }: { rest?: string; body?: unknown } = {},
) =>
  (await call(mock, method, `/customers/${id}/timeline${rest}`, {
    body: body === undefined ? null : JSON.stringify(body),
  })) as unknown as Answer<Body>

/** All messages of a customer, the newest first. */
export const messagesOf = async (mock: Mock, id: string, query = ''): Promise<TimelineMessage[]> =>
  (await timeline<TimelineMessage[]>(mock, 'GET', id, { rest: query })).body

export const typesOf = async (mock: Mock, id: string, query = ''): Promise<string[]> =>
  (await messagesOf(mock, id, query)).map(({ type }) => type)
