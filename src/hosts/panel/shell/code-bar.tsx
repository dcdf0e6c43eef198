/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { copy } from '../parts/copy.ts'

interface Props {
  readonly code: string
  readonly onCopied: (isDone: boolean) => void
}

/** The code that does what was just done, ready to copy: two lines of it, which a drag makes more, as the tabs need the room. */
export function CodeBar({ code, onCopied }: Props) {
  const place = useRef<HTMLElement>(null)
  return (
    <footer class="code-bar" ref={place}>
      <textarea
        class="json"
        readOnly
        wrap="off"
        aria-label="The same in code"
        rows={Math.min(2, code.split('\n').length)}
        spellcheck={false}
        value={code || '// What you do here shows as code.'}
      />
      <button
        type="button"
        disabled={code === ''}
        onClick={async () => place.current && onCopied(await copy(code, place.current))}
      >
        Copy
      </button>
    </footer>
  )
}
