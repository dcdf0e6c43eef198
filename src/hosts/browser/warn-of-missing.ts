/** What has been warned of. */
const warned = new Set<string>()

/** Says once on the console, for each path, that the mock has nothing for it: else the app alone sees its 501. */
export async function warnOfMissing({ method, url }: Request, response: Response): Promise<void> {
  const line = `${method} ${url.replace(/[?#].*/s, '')}`
  if (warned.has(line)) return
  warned.add(line)
  const { detail } = (await response.json().catch(() => ({}))) as { detail?: string }
  console.warn(`[rebilly-mock] ${line} is answered 501. ${detail ?? ''}`)
}
