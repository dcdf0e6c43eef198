import { type Answer, isFile } from '#engine/request/answer'

const encoder = new TextEncoder()

/** Every header of an answer, that of its length too, as the Fetch standard lists them: in lower case, sorted. */
export function headLines({ headers, body }: Answer): [name: string, value: string][] {
  const bytes = isFile(body) ? body : body !== undefined && encoder.encode(JSON.stringify(body))
  const length = bytes ? bytes.length : undefined
  const lines = Object.entries({
    ...headers,
    ...(length !== undefined && { 'Content-Length': String(length) }),
  })
  return lines
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
