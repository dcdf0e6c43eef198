/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { revisionOf } from './use-record.ts'

interface Props {
  readonly title: string
  /** What someone else has saved. */
  readonly newer: unknown
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** Someone else saved meanwhile: whose is to stay? */
export function Conflict({ title, newer, onTheirs, onMine }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const revision = revisionOf(newer)
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={place}>
      <p>{title}</p>
      {revision !== undefined && <p>By now it is at revision {revision}.</p>}
      <div class="actions">
        <button type="button" onClick={onTheirs}>
          Take theirs
        </button>
        <button type="button" onClick={onMine}>
          Save mine over it
        </button>
      </div>
    </div>
  )
}
