import type { Call } from '#handlers/call'
import type { Effect } from './scenario.ts'

const statuses = [401, 403, 404, 409, 422, 429, 500, 502, 503, 504] as const

const effects: Readonly<Record<string, Effect>> = {
  slow: { latency: 3000 },
  hang: { outcome: { kind: 'hang' } },
  offline: { outcome: { kind: 'network-error' } },
  lost: { outcome: { kind: 'lost-response' } },
  stale: { stale: true },
  ...Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        outcome: { kind: 'problem', status, more: {} },
        remedy: 'The request asks for it by magic data: send others.',
      } satisfies Effect,
    ]),
  ),
}

/** What a request's data asks for: a customer's id such as `mock-409`, or an e-mail `409@mock.test`. */
export function magicEffect({ params, body }: Call): Effect | undefined {
  const id = params.customerId ?? params.id ?? ''
  const names = [/^mock-(\w+)$/.exec(id)?.[1], ...emailsIn(body).map(nameOf)]
  const name = names.find((each) => each !== undefined && Object.hasOwn(effects, each))
  return name === undefined ? undefined : effects[name]
}

const nameOf = (email: string) => /^(\w+)@mock\.test$/i.exec(email)?.[1]?.toLowerCase()

function emailsIn(body: unknown): string[] {
  const { emails } =
    (body as { primaryAddress?: { emails?: unknown } } | null)?.primaryAddress ?? {}
  if (!Array.isArray(emails)) return []
  return emails.map((email) => String((email as { value?: unknown } | null)?.value))
}
