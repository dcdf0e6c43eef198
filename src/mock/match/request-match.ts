import { coded } from '#engine/problem/mock-error'
import type { KnownOperations } from '#engine/request/operation'
import type { Call } from '#handlers/call'

/** Which requests are meant, besides their operation; what is left out may be anything. */
export interface RequestMatch {
  /** The id in the path of the record that it is about: a customer's. */
  id?: string
  /** Headers by name, in whatever case. */
  headers?: Readonly<Record<string, string | RegExp>>
  /** Parameters of the query. */
  query?: Readonly<Record<string, string | RegExp>>
  /** Members that the parsed body has, or a test of it. */
  body?: object | ((body: never) => boolean)
}

/** What is said when something is wrong, and which operations there are. */
export interface Checking {
  readonly failure: string
  readonly operations: KnownOperations
}

const parts = ['id', 'headers', 'query', 'body']

/** Throws for an operation or a part that none has: a slip would match nothing, or everything. */
export function checkMatch(
  { failure, operations }: Checking,
  operation: string,
  match: object = {},
  more: readonly string[] = [],
): void {
  if (
    operation !== '*' &&
    !operations.isPending &&
    !operations.some(({ id }) => id === operation)
  ) {
    const known = operations.map(({ id }) => id).join(', ')
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(`${failure}: no operation is called "${operation}". There are "*", ${known}.`),
    )
  }
  const known = [...parts, ...more]
  const unknown = Object.keys(match).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `${failure}: \`${unknown}\` is nothing that a request is matched by. There are ${known.join(', ')}.`,
    ),
  )
}

/** Whether a call is of the operation and has what is asked for; the body as far as it was read. */
export function matchesRequest(
  call: Call,
  operation: string,
  { id, headers, query, body }: RequestMatch = {},
): boolean {
  return (
    (operation === '*' || call.operation?.id === operation) &&
    (id === undefined || id === call.id) &&
    hasAll(headers, (name) => call.request.headers.get(name)) &&
    hasAll(query, (name) => call.url.searchParams.get(name)) &&
    (body === undefined || matchesBody(call.body, body))
  )
}

function hasAll(
  wanted: Readonly<Record<string, string | RegExp>> | undefined,
  read: (name: string) => string | null,
): boolean {
  return Object.entries(wanted ?? {}).every(([name, value]) => {
    const found = read(name)
    return found !== null && (value instanceof RegExp ? value.test(found) : value === found)
  })
}

function matchesBody(body: unknown, wanted: object | ((body: never) => boolean)): boolean {
  if (typeof wanted !== 'function') return contains(body, wanted)
  try {
    return Boolean(wanted(body as never))
  } catch {
    // A test written for another shape of body says of this one that it does not fit.
    return false
  }
}

/** Whether a value has every member of another, however deep; lists must be of one length. */
function contains(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(value, part)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(part) !== Array.isArray(value)) return false
  if (Array.isArray(part) && part.length !== (value as unknown[]).length) return false
  return Object.entries(part).every(
    ([name, member]) =>
      member === undefined ||
      (Object.hasOwn(value, name) && contains((value as Record<string, unknown>)[name], member)),
  )
}
