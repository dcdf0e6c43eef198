import { type Answer, json } from '#engine/request/answer'
import { segment } from '#engine/values/url'
import type { PlannedOperation, PlannedSuccess, PlanSchema } from '../plan/plan.ts'
import type { Asked } from './reading.ts'

const isJson = (type: string): boolean => /^application\/(json|[\w.+-]*\+json)\b/i.test(type)

/** The success with one of these statuses, in this order, or else the first. */
export const successOf = (
  { success }: PlannedOperation,
  ...statuses: readonly number[]
): PlannedSuccess => {
  for (const status of statuses) {
    const found = success.find((each) => each.status === status)
    if (found) return found
  }
  return success[0] ?? { status: 200, headers: [], content: {} }
}

/** The schema of what is answered as JSON; none where nothing is, or something else. */
export function schemaOf({ content }: PlannedSuccess): PlanSchema | undefined {
  const type = Object.keys(content).find(isJson)
  return type === undefined ? undefined : content[type]
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  /** Made where it is sent. */
  body(schema: PlanSchema): unknown
}

/** Answers with a success: as JSON, or as a small file where that is all there is, or what was asked for. */
export async function send(
  success: PlannedSuccess,
  exchange: Asked,
  { headers = {}, body }: Sent,
): Promise<Answer> {
  const { request } = exchange
  const { status, content } = success
  const types = Object.keys(content)
  const asked = request.headers.get('accept') ?? ''
  const wanted = types.find((type) => !isJson(type) && asked.includes(type.split(';')[0] ?? type))
  const type = wanted ?? types.find(isJson) ?? types[0]
  if (type === undefined || status === 204) return { status, headers }
  const schema = content[type] ?? {}
  if (isJson(type)) {
    const value = body(schema)
    const answer = json(value, {
      status,
      headers: { ...declaredIn(success, exchange, value), ...headers },
    })
    return type === 'application/json'
      ? answer
      : { ...answer, headers: { ...answer.headers, 'Content-Type': type } }
  }
  const { fileOf } = await import('./files.ts')
  return { status, headers: { ...headers, 'Content-Type': type }, body: fileOf(type) }
}

/** What a success declares of where it is, and how much there is. */
function declaredIn(
  { status, headers }: PlannedSuccess,
  { request, base }: Asked,
  value: unknown,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { name } of headers) {
    const id = (value as { readonly id?: unknown } | null)?.id
    if (/^location$/i.test(name) && status === 201) {
      const { pathname } = new URL(request.url, base)
      const end = id === undefined ? '' : `/${segment(String(id))}`
      found[name] = `${new URL(base).origin}${pathname.replace(/\/$/, '')}${end}`
    }
    if (!Array.isArray(value)) continue
    if (/^pagination-total$/i.test(name)) found[name] = String(value.length)
    else if (/^pagination-limit$/i.test(name)) found[name] = '100'
    else if (/^pagination-offset$/i.test(name)) found[name] = '0'
  }
  return found
}
