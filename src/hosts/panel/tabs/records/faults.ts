import { isObject } from '../../api/schema.ts'

/** What a problem says of each field, by its dotted path. */
export function faultsOf(body: unknown): Map<string, string> {
  const fields = isObject(body) && Array.isArray(body.invalidFields) ? body.invalidFields : []
  return new Map(
    fields.map(({ field, message }: { field?: unknown; message?: unknown }) => [
      String(field),
      String(message),
    ]),
  )
}

/** A problem in a line. */
export function problemLine(status: number, body: unknown): string {
  if (status === 0) return 'The answer was a network error.'
  const { title, detail } = (isObject(body) ? body : {}) as { title?: string; detail?: string }
  return [`${status}`, title, detail].filter(Boolean).join(' · ')
}
