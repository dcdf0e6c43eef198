/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { JournalEntry } from '#mock/journal/entry'
import { literal, quoted } from '../../parts/code.ts'
import { usePanel } from '../../parts/context.ts'
import { JsonView } from '../../parts/json-view.tsx'
import { DifferenceView } from './difference-view.tsx'
import { NextOne } from './next-one.tsx'
import { curlOf, playwrightOf, whenCode } from './recipes.ts'
import { statusOf, timeOf } from './words.ts'

interface Props {
  readonly entry: JournalEntry
  readonly onClose: () => void
}

/** One request, what it was answered, and why. */
export function Request({ entry, onClose }: Props) {
  const { source, baseUrl, say, tell } = usePanel()
  const heading = useRef<HTMLHeadingElement>(null)
  const { method, url, headers, body, response, before, after, trail } = entry
  useEffect(() => heading.current?.focus(), [])

  async function sendAgain(): Promise<void> {
    const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : new URL(url).pathname
    const sent = Object.entries(headers).filter(
      ([name, value]) => value !== '[redacted]' && name !== 'content-length',
    )
    const answer = await source.send({ method, path, body, headers: Object.fromEntries(sent) })
    say(
      `await fetch(${quoted(url)}, ${literal({ method, ...(body !== undefined && { body: '…' }) })})`,
    )
    tell(`Sent again: ${answer.status || 'network error'}.`)
  }

  return (
    <section class="detail" aria-label="Request">
      <header class="detail-head">
        <h2 ref={heading} tabIndex={-1}>
          {method} {new URL(url).pathname}
        </h2>
        <button type="button" class="close" onClick={onClose}>
          Back to the list
        </button>
      </header>
      <p class="quiet">
        {[entry.operation, statusOf(entry), timeOf(entry), entry.time.slice(11, 23)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="actions">
        <button type="button" onClick={() => void sendAgain()}>
          Send again
        </button>
        <button type="button" onClick={() => say(curlOf(entry))}>
          As curl
        </button>
        <button type="button" onClick={() => say(whenCode(entry, '.respond(409)'))}>
          As mock.when
        </button>
        <button type="button" onClick={() => say(playwrightOf(entry))}>
          As a Playwright test
        </button>
      </div>
      <NextOne entry={entry} />
      {(before !== undefined || after !== undefined) && (
        <>
          <h3>What changed</h3>
          <DifferenceView before={before} after={after} />
        </>
      )}
      <h3>Why</h3>
      <ol class="trail">
        {trail.map(({ rule, outcome, reason }) => (
          <li key={rule} class={outcome === 'failed' ? 'failed' : ''}>
            {rule}: {outcome}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
      {entry.shortened && (
        <p class="notice">Its bodies and records were left out, as they took too much memory.</p>
      )}
      {response?.body !== undefined && (
        <>
          <h3>Answer</h3>
          <JsonView label="The body of the answer" value={response.body} />
        </>
      )}
      {body !== undefined && (
        <>
          <h3>Body</h3>
          <JsonView label="The body of the request" value={body} />
        </>
      )}
      <h3>Headers</h3>
      <JsonView
        label="The headers of both"
        value={{ request: headers, ...(response && { response: response.headers }) }}
      />
    </section>
  )
}
