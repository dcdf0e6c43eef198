import { coded } from '#engine/problem/mock-error'
import type { JournalEntry } from '../journal/entry.ts'
import { nearestEntries } from '../journal/nearest-entries.ts'
import { differences } from '../match/differences.ts'
import type { UpsertedMatch } from './mock-matchers.ts'
import type { Came } from './seen.ts'
import { partsOf, type Verdict } from './verdict.ts'

/** Throws for what no PUT is matched by: a slip would match every one. */
export function checkUpserted({ status: _, revision: __, ...others }: UpsertedMatch): void {
  const [unknown] = Object.keys(others)
  if (unknown === undefined) return
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to call toHaveUpserted: \`${unknown}\` is nothing that a PUT is matched by. There are status, revision; ` +
        'what it sent is for toHaveReceived, and what came of it for toHaveCustomer or toHaveRecord.',
    ),
  )
}

/** Whether a PUT of that operation and id succeeded, as `match` says. */
export function upserted(
  { found, entries }: Came,
  operation: string,
  id: string,
  { status, revision }: UpsertedMatch = {},
): Verdict {
  const wanted = { id, ...(revision !== undefined && { after: { revision } }) }
  const pass = found.some((entry) => succeeded(entry) && differences(entry, wanted).length === 0)
  const what = `upserted "${id}"${partsOf({ status, revision })}`
  return {
    pass,
    message: () =>
      pass
        ? `Expected the mock not to have ${what}, but it did.`
        : `Expected the mock to have ${what}.\n` +
          nearestEntries(entries(), {
            operation,
            request: { ...wanted, ...(status !== undefined && { status }) },
          }),
  }
}

const succeeded = ({ response }: JournalEntry) =>
  response !== undefined && response.status >= 200 && response.status < 300
