/** @jsxImportSource preact */
import { differencesOf } from './differences.ts'

interface Props {
  readonly before: unknown
  readonly after: unknown
}

/** The record before and after, as the values that changed. */
export function DifferenceView({ before, after }: Props) {
  const differences = differencesOf(before, after)
  if (differences.length === 0) return <p class="quiet">Nothing changed.</p>
  return (
    <dl class="differences">
      {differences.map(({ path, before, after }) => (
        <div key={path}>
          <dt>{path || 'the record'}</dt>
          <dd>
            {before !== undefined && (
              <del>
                <span class="unseen">before: </span>
                {textOf(before)}
              </del>
            )}{' '}
            {after !== undefined && (
              <ins>
                <span class="unseen">after: </span>
                {textOf(after)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const textOf = (value: unknown): string => {
  const text = JSON.stringify(value, null, 1)
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}
