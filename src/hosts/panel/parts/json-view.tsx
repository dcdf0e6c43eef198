/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

/** As much as a page lays out at once without a pause. */
const most = 10_000

interface Props {
  readonly label: string
  readonly value: unknown
}

/** JSON to read; of a long one the beginning first. */
export function JsonView({ label, value }: Props) {
  const [isWhole, setWhole] = useState(false)
  const text = JSON.stringify(value, null, 2) ?? ''
  const isShort = isWhole || text.length <= most
  const shown = isShort ? text : `${text.slice(0, most)}…`
  return (
    <>
      <textarea
        class="json"
        readOnly
        aria-label={label}
        rows={Math.min(18, shown.split('\n').length)}
        spellcheck={false}
        value={shown}
      />
      {!isShort && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {text.length.toLocaleString('en')} characters
        </button>
      )}
    </>
  )
}
