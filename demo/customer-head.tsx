import type { Customer } from 'rebilly-mock'
import { Tags } from './tags/tags.tsx'
import type { TagsApi } from './tags/tags-api.ts'
import { formatTime, nameOf } from './wording/format.ts'

interface KnownProps {
  api: TagsApi
  customer: Customer
  onProvoke: () => void
  onRetag: (write: () => Promise<void>, what: string) => Promise<void>
}

interface Props extends Omit<KnownProps, 'customer'> {
  customer: Customer | undefined
  onClose: () => void
}

export function CustomerHead({ customer, onClose, ...rest }: Props) {
  return (
    <div className="detail-head">
      <button type="button" className="button quiet back" onClick={onClose}>
        <span aria-hidden="true">←</span> All customers
      </button>
      {customer ? <Known customer={customer} {...rest} /> : <New />}
    </div>
  )
}

function New() {
  return (
    <>
      <h2>New customer</h2>
      <p className="hint">
        The id is yours to choose. One that is new answers 201; one that exists is replaced and
        answers 200.
      </p>
    </>
  )
}

function Known({ api, customer, onProvoke, onRetag }: KnownProps) {
  return (
    <>
      <div className="title">
        <h2 tabIndex={-1} data-start>
          {nameOf(customer)}
        </h2>
        <button type="button" className="button rival" onClick={onProvoke}>
          Someone else edits this customer
        </button>
      </div>
      <dl className="facts">
        <div className="line">
          <dt>Id</dt>
          <dd>
            <code>{customer.id}</code>
          </dd>
        </div>
        <div>
          <dt>Revision</dt>
          <dd className="revision">{customer.revision}</dd>
        </div>
        <div>
          <dt>Created</dt>
          <dd>
            <time dateTime={customer.createdTime}>
              <bdi>{formatTime(customer.createdTime)}</bdi>
            </time>
          </dd>
        </div>
        <div>
          <dt>Updated</dt>
          <dd>
            <time dateTime={customer.updatedTime}>
              <bdi>{formatTime(customer.updatedTime)}</bdi>
            </time>
          </dd>
        </div>
      </dl>
      <Tags key={customer.id} api={api} customer={customer} onRetag={onRetag} />
    </>
  )
}
