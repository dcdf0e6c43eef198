import { type FormEvent, useCallback, useState } from 'react'
import type { BillingApi } from '../billing/billing-api.ts'
import { toFailure } from '../wording/failure.ts'
import { formatTime } from '../wording/format.ts'
import { Entries } from './entries.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  api: BillingApi
  customerId: string
}

const authors = { rebilly: 'Rebilly', app: 'an app', 'direct-api': 'this desk' } as const

/** What happened to the customer, the newest first, and a line to add to it. */
export function TimelineTab({ api, customerId }: Props) {
  const messages = useLoaded(useCallback(() => api.timeline(customerId), [api, customerId]))
  const [comment, write] = useState('')
  const [failure, fail] = useState<string>()

  async function send(event: FormEvent) {
    event.preventDefault()
    if (comment.trim() === '') return
    try {
      await api.comment(customerId, comment)
      write('')
      fail(undefined)
      await messages.load()
    } catch (error) {
      fail(toFailure(error).message)
    }
  }

  return (
    <>
      <form className="comment field" onSubmit={send}>
        <label htmlFor="comment">Comment</label>
        <input id="comment" value={comment} onChange={(event) => write(event.target.value)} />
        <button type="submit" className="button">
          Add
        </button>
        {failure && (
          <p className="error" role="alert">
            {failure}
          </p>
        )}
      </form>
      <Entries of="messages" loaded={messages}>
        {(all) => (
          <ol className="timeline">
            {all.map(({ id, message, triggeredBy, occurredTime }) => (
              <li key={id}>
                <p>{message}</p>
                <p className="hint">
                  <time dateTime={occurredTime}>{formatTime(occurredTime)}</time>
                  <span>by {authors[triggeredBy]}</span>
                </p>
              </li>
            ))}
          </ol>
        )}
      </Entries>
    </>
  )
}
