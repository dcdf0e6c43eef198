import type { BaseUrl } from '#handlers/base-urls'
import type { Answering } from '../interception/interception.ts'
import { ownScript } from './own-script.ts'

/** Where the mock is served that a process is to ask. */
const urlVariable = 'REBILLY_MOCK_URL'
/** What that mock claims, as JSON: it is known before the first request, and where the server is gone. */
const placesVariable = 'REBILLY_MOCK_BASE_URLS'

/** The variables with which processes of Node ask a mock that is served, from their first line on. */
export function childVariables(
  url: string,
  { baseUrls }: Pick<Answering, 'baseUrls'>,
  { NODE_OPTIONS = '' }: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  const option = `--import=${ownScript('process-start')}`
  const options = NODE_OPTIONS.includes(option) ? NODE_OPTIONS : `${NODE_OPTIONS} ${option}`.trim()
  return {
    NODE_OPTIONS: options,
    [urlVariable]: url,
    [placesVariable]: JSON.stringify(baseUrls),
  }
}

/** What this process was told of the mock; `undefined` where it was told of none. */
export function toldMock(): { url: string; baseUrls: readonly BaseUrl[] | undefined } | undefined {
  const { [urlVariable]: url, [placesVariable]: places } = process.env
  if (!url) return undefined
  return { url, baseUrls: places ? (JSON.parse(places) as BaseUrl[]) : undefined }
}
