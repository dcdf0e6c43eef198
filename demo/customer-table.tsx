import { CustomerRow } from './customer-row.tsx'
import { Pager } from './pager.tsx'
import { type CustomerPage, PAGE_SIZE } from './use-customers.ts'

interface Props {
  page: CustomerPage
  selected: string
  onSelect: (id: string) => void
  onTurn: (offset: number) => void
  onNew: () => void
}

const columns = ['Name', 'E-mail', 'Company', 'Rev.', 'Updated', 'Id']

export function CustomerTable({ page, selected, onSelect, onTurn, onNew }: Props) {
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
      <div className="scroll">
        <Body page={page} selected={selected} onSelect={onSelect} onTurn={onTurn} />
      </div>
      <Pager page={page} onTurn={onTurn} />
    </section>
  )
}

function Body({ page, selected, onSelect, onTurn }: Omit<Props, 'onNew'>) {
  if (page.status === 'failed') {
    return (
      <div className="blank" role="alert">
        <h3>The customers could not be loaded</h3>
        <p>{page.message}</p>
        <button type="button" className="button" onClick={() => onTurn(page.offset)}>
          Try again
        </button>
      </div>
    )
  }
  if (page.status === 'ready' && page.total === 0) {
    return (
      <div className="blank">
        <h3>No customers yet</h3>
        <p>Create the first one with an id of your own.</p>
      </div>
    )
  }
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              <bdi>{column}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.items.length === 0
          ? Array.from({ length: PAGE_SIZE }, (_, row) => <SkeletonRow key={String(row)} />)
          : page.items.map((customer) => (
              <CustomerRow
                key={customer.id}
                customer={customer}
                selected={customer.id === selected}
                onSelect={onSelect}
              />
            ))}
      </tbody>
    </table>
  )
}

function SkeletonRow() {
  return (
    <tr className="skeleton">
      {columns.map((column) => (
        <td key={column} data-column={column}>
          <span />
        </td>
      ))}
    </tr>
  )
}
