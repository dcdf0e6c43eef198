import type { ReactNode } from 'react'

interface Props {
  title: string
  amount: string
  status: string
  tone: 'good' | 'warn' | 'bad' | 'note'
  /** What else there is to say, in order. */
  facts: readonly (string | false)[]
  children?: ReactNode
}

/** One record: what it is and how much, how it stands, and what can be done with it. */
export function Entry({ title, amount, status, tone, facts, children }: Props) {
  return (
    <li className="entry">
      <div className="entry-line">
        <h3>{title}</h3>
        <b className="amount">{amount}</b>
      </div>
      <div className="entry-line">
        <p className="hint">{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</p>
        <span className="pill" data-tone={tone}>
          {status}
        </span>
      </div>
      {children && <div className="entry-actions">{children}</div>}
    </li>
  )
}
