import { type Criteria, columns, directionOf, nextSort } from './criteria.ts'

interface Props {
  criteria: Criteria
  onAsk: (criteria: Criteria) => void
}

const signs = { ascending: '↑', descending: '↓' } as const

/** The heads of the columns, by which those are sorted that the API can sort. */
export function ColumnHeads({ criteria, onAsk }: Props) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, sort }) => {
          const direction = sort && directionOf(sort, criteria)
          return (
            <th key={name} scope="col" data-column={name} aria-sort={direction || undefined}>
              {sort ? (
                <button
                  type="button"
                  className="sort"
                  onClick={() => onAsk({ ...criteria, sort: nextSort(sort, criteria) })}
                >
                  <bdi>{name}</bdi>
                  <span aria-hidden="true">{direction ? signs[direction] : '↕'}</span>
                </button>
              ) : (
                <bdi>{name}</bdi>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
