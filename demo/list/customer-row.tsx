import type { Customer } from 'rebilly-mock'
import { formatAge, formatTime, nameOf, shorten } from '../wording/format.ts'

interface Props {
  customer: Customer
  /** What time it is for the mock. */
  now: number
  selected: boolean
  onSelect: (id: string) => void
}

export function CustomerRow({ customer, now, selected, onSelect }: Props) {
  const contact = customer.primaryAddress
  return (
    <tr aria-current={selected || undefined}>
      <th scope="row" data-column="Name">
        <button type="button" className="row-button" onClick={() => onSelect(customer.id)}>
          <bdi>{nameOf(customer)}</bdi>
        </button>
      </th>
      <td data-column="E-mail" title={customer.email ?? undefined}>
        {customer.email ?? '–'}
      </td>
      <td data-column="Company" title={contact?.organization ?? undefined}>
        {contact?.country && <span className="country">{contact.country}</span>}
        <bdi>{contact?.organization ?? (contact?.country ? '' : '–')}</bdi>
        {customer.tags.map(({ name }) => (
          <span className="tag" key={name}>
            {name}
          </span>
        ))}
      </td>
      <td data-column="Rev.">
        <span className="narrow-only">rev. </span>
        {customer.revision}
      </td>
      <td data-column="Updated">
        <time dateTime={customer.updatedTime} title={formatTime(customer.updatedTime)}>
          <bdi>{formatAge(customer.updatedTime, now)}</bdi>
        </time>
      </td>
      <td data-column="Id" title={customer.id}>
        <code>{shorten(customer.id)}</code>
      </td>
    </tr>
  )
}
