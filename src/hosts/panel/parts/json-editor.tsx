/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { reasonOf } from './use-loaded.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: unknown
  /** Of each text that is JSON; an empty one is `undefined`. */
  readonly onChange: (value: unknown) => void
  readonly describedBy?: string | undefined
  readonly rows?: number
}

/** A value as the text of its JSON; what is no JSON stays a text, and says why. */
export function JsonEditor({ id, label, value, onChange, describedBy, rows = 4 }: Props) {
  const [text, setText] = useState(() => textOf(value))
  const [fault, setFault] = useState('')
  const given = useRef(value)
  useEffect(() => {
    if (value === given.current) return
    given.current = value
    setText(textOf(value))
    setFault('')
  }, [value])

  function edit(next: string): void {
    setText(next)
    try {
      const parsed: unknown = next.trim() === '' ? undefined : JSON.parse(next)
      setFault('')
      given.current = parsed
      onChange(parsed)
    } catch (error) {
      setFault(`This is not JSON yet: ${reasonOf(error)}`)
    }
  }

  return (
    <>
      <textarea
        id={id}
        class="json"
        aria-label={label}
        aria-invalid={fault !== '' || describedBy !== undefined}
        aria-describedby={fault ? `${id}-fault` : describedBy}
        rows={rows}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => edit(currentTarget.value)}
      />
      {fault && (
        <p id={`${id}-fault`} class="fault">
          {fault}
        </p>
      )}
    </>
  )
}

const textOf = (value: unknown): string =>
  value === undefined ? '' : JSON.stringify(value, null, 2)
