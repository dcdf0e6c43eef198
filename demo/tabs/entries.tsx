import type { ReactNode } from 'react'
import type { Loaded } from './use-loaded.ts'

interface Props<Item> {
  /** What they are, as in "No invoices yet". */
  of: string
  loaded: Loaded<readonly Item[]>
  children: (items: readonly Item[]) => ReactNode
}

/** What was loaded, or that it is on its way, that there is none, or why it is not there. */
export function Entries<Item>({ of, loaded: { value, message, load }, children }: Props<Item>) {
  if (message !== undefined) {
    return (
      <div className="blank" role="alert">
        <h3>The {of} could not be loaded</h3>
        <p>{message}</p>
        <button type="button" className="button" onClick={() => void load()}>
          Try again
        </button>
      </div>
    )
  }
  if (!value) return <Skeleton />
  if (value.length === 0) {
    return (
      <div className="blank">
        <h3>No {of} yet</h3>
        <p>Those of this customer will be here.</p>
      </div>
    )
  }
  return children(value)
}

function Skeleton() {
  return (
    <ul className="entries" aria-busy="true">
      {[1, 2, 3].map((row) => (
        <li key={row} className="skeleton">
          <span />
          <span />
        </li>
      ))}
    </ul>
  )
}
