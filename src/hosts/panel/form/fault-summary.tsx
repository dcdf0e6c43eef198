/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { idOf } from './field.tsx'

interface Props {
  readonly title: string
  readonly faults: ReadonlyMap<string, string>
}

/** All that the API refused, each leading to its field; gets the focus when it comes. */
export function FaultSummary({ title, faults }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults) place.current?.focus()
  }, [faults])

  function lead(path: string): void {
    const root = place.current?.getRootNode() as ShadowRoot | undefined
    root?.getElementById(idOf(path))?.focus()
  }

  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={place}>
      <p>{title}</p>
      {faults.size > 0 && (
        <ul>
          {[...faults].map(([path, message]) => (
            <li key={path}>
              <button type="button" class="link" onClick={() => lead(path)}>
                {path}
              </button>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
