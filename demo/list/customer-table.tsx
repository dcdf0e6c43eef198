import { ColumnHeads } from './column-heads.tsx'
import { type Criteria, columns, everyone } from './criteria.ts'
import { CustomerRow } from './customer-row.tsx'
import { Pager } from './pager.tsx'
import { Search } from './search.tsx'
import { type Asked, type CustomerPage, PAGE_SIZE } from './use-customers.ts'

interface Props {
  page: CustomerPage
  /** What time it is for the mock. */
  now: number
  selected: string
  onSelect: (id: string) => void
  onAsk: (asked: Asked) => void
  onNew: () => void
}

export function CustomerTable({ onNew, ...rest }: Props) {
  const { page, onAsk } = rest
  const ask = (criteria: Criteria) => onAsk({ criteria, offset: 0 })
  return (
    <section
      className="panel list"
      aria-labelledby="list-title"
      aria-busy={page.status === 'loading'}
    >
      <div className="panel-head">
        <h2 id="list-title" tabIndex={-1}>
          Customers
        </h2>
        <button type="button" className="button primary" onClick={onNew}>
          New customer
        </button>
      </div>
      <Search criteria={page.criteria} errors={page.errors} onAsk={ask} />
      <div className="scroll">
        <Body {...rest} />
      </div>
      <Pager page={page} onTurn={(offset) => onAsk({ offset })} />
    </section>
  )
}

function Body({ page, now, selected, onSelect, onAsk }: Omit<Props, 'onNew'>) {
  if (page.status === 'failed') {
    return (
      <div className="blank" role="alert">
        <h3>The customers could not be loaded</h3>
        <p>{page.message}</p>
        <button type="button" className="button" onClick={() => onAsk({})}>
          Try again
        </button>
      </div>
    )
  }
  if (page.status === 'ready' && page.total === 0) {
    return <Nobody criteria={page.criteria} />
  }
  return (
    <table className="table">
      <ColumnHeads criteria={page.criteria} onAsk={(criteria) => onAsk({ criteria, offset: 0 })} />
      <tbody>
        {page.items.length === 0
          ? Array.from({ length: PAGE_SIZE }, (_, row) => <SkeletonRow key={String(row)} />)
          : page.items.map((customer) => (
              <CustomerRow
                key={customer.id}
                customer={customer}
                now={now}
                selected={customer.id === selected}
                onSelect={onSelect}
              />
            ))}
      </tbody>
    </table>
  )
}

function Nobody({ criteria: { q, filter } }: { criteria: Criteria }) {
  const isOfAll = q === everyone.q && filter === everyone.filter
  return (
    <div className="blank">
      <h3>{isOfAll ? 'No customers yet' : 'No customer is like that'}</h3>
      <p>
        {isOfAll
          ? 'Create the first one with an id of your own.'
          : 'Search for something else, or clear the search.'}
      </p>
    </div>
  )
}

function SkeletonRow() {
  return (
    <tr className="skeleton">
      {columns.map(({ name }) => (
        <td key={name} data-column={name}>
          <span />
        </td>
      ))}
    </tr>
  )
}
