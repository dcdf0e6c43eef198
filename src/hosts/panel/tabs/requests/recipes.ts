import type { JournalEntry } from '#mock/journal/entry'
import { literal, quoted } from '../../parts/code.ts'

/** A request as a command for a shell. */
export function curlOf({ method, url, headers, body }: JournalEntry): string {
  const lines = Object.entries(headers)
    .filter(([name]) => name !== 'content-length')
    .map(
      ([name, value]) => `-H ${shell(`${name}: ${value === '[redacted]' ? 'YOUR-KEY' : value}`)}`,
    )
  const data = body === undefined ? [] : [`--data ${shell(JSON.stringify(body))}`]
  return [`curl -X ${method} ${shell(url)}`, ...lines, ...data].join(' \\\n  ')
}

/** What answers the next request like this one with a status. */
export const whenCode = ({ operation, id }: JournalEntry, then: string): string =>
  `mock.when(${quoted(operation ?? '*')}${id === undefined ? '' : `, { id: ${quoted(id)} }`}).once()${then}`

/** A Playwright test that waits for such a request. */
export function playwrightOf({ operation, id, response }: JournalEntry): string {
  const match = {
    ...(id !== undefined && { id }),
    ...(response && { status: response.status }),
  }
  return `import { expect, test } from 'rebilly-mock/playwright'

test('sends ${operation ?? 'the request'}', async ({ page, mock }) => {
  await page.goto('/')
  // Do here what makes the page send it.
  const entry = await mock.journal.waitFor(${quoted(operation ?? '*')}, ${literal(match)})
  expect(entry.rule).toBe(undefined)
})`
}

const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
