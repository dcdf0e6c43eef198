import type { Answering } from '../interception/interception.ts'

/** What has been warned of. */
const warned = new Set<string>()

/** The same, with a warning on the console for each path that the mock has nothing for: the app alone sees the 501. */
export const warningOfMissing = (mocks: Answering): Answering => ({
  claims: (url) => mocks.claims(url),
  get baseUrls() {
    return mocks.baseUrls
  },
  async fetch(request) {
    const response = await mocks.fetch(request)
    if (response?.status === 501) void warn(`${request.method} ${request.url}`, response.clone())
    return response
  },
})

async function warn(request: string, response: Response): Promise<void> {
  const line = request.replace(/[?#].*/s, '')
  if (warned.has(line)) return
  warned.add(line)
  const { detail } = (await response.json().catch(() => ({}))) as { detail?: string }
  console.warn(`[rebilly-mock] ${line} is answered 501. ${detail ?? ''}`)
}
