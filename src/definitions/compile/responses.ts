import type { PlannedParameter, PlannedSuccess, PlanSchema } from '../plan/plan.ts'
import type { NormalSchemas } from './normal-schemas.ts'
import { isObject, memberOf, type OpenedDocument } from './open-document.ts'

/** What an operation answers, by status. */
export interface Responses {
  readonly success: readonly PlannedSuccess[]
  readonly fails: readonly number[]
}

export interface Reader {
  readonly document: OpenedDocument
  readonly schemas: NormalSchemas
}

export const isJson = (type: string): boolean => /^application\/(json|[\w.+-]*\+json)\b/i.test(type)

/** Reads the responses of an operation; what is a redirection is no answer of a mock. */
export function responsesOf(operation: unknown, at: string, reader: Reader): Responses {
  const { document } = reader
  const declared = memberOf(operation, 'responses')
  const success: PlannedSuccess[] = []
  const fails: number[] = []
  for (const [status, given] of Object.entries(isObject(declared) ? declared : {})) {
    const number = statusOf(status, success.length === 0)
    if (number === undefined || (number >= 300 && number < 400)) continue
    if (number >= 400) fails.push(number)
    else {
      const { value, at: place } = document.follow(given, `${at}/responses/${status}`)
      success.push({
        status: number,
        headers: headersOf(memberOf(value, 'headers'), place, reader),
        content: contentOf(memberOf(value, 'content'), place, reader),
      })
    }
  }
  if (success.length === 0) success.push({ status: 200, headers: [], content: {} })
  return { success: success.sort((a, b) => a.status - b.status), fails: [...new Set(fails)].sort() }
}

/** `2XX` is 200; `default` is what there is else: all is well where nothing else says so. */
function statusOf(text: string, isFirst: boolean): number | undefined {
  if (/^[1-5]\d\d$/.test(text)) return Number(text)
  if (/^[245]XX$/i.test(text)) return Number(text[0]) * 100
  return text === 'default' && isFirst ? 200 : undefined
}

function headersOf(
  headers: unknown,
  at: string,
  { document, schemas }: Reader,
): PlannedParameter[] {
  return Object.entries(isObject(headers) ? headers : {}).map(([name, given]) => {
    const { value, at: place } = document.follow(given, `${at}/headers/${name}`)
    return { name, schema: schemas.normal(memberOf(value, 'schema'), `${place}/schema`) }
  })
}

export function contentOf(
  content: unknown,
  at: string,
  { schemas }: Reader,
): Record<string, PlanSchema> {
  return Object.fromEntries(
    Object.entries(isObject(content) ? content : {}).map(([type, media]) => [
      type,
      schemas.normal(memberOf(media, 'schema'), `${at}/content/${type}/schema`),
    ]),
  )
}
