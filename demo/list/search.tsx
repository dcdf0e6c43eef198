import { type FormEvent, useEffect, useState } from 'react'
import { Field } from '../parts/field.tsx'
import { type Criteria, type CriteriaErrors, columns, everyone } from './criteria.ts'

interface Props {
  criteria: Criteria
  errors: CriteriaErrors
  onAsk: (criteria: Criteria) => void
}

/** What the list is searched by: a part of a name, and the API's own filters, whose errors stand below them. */
export function Search({ criteria, errors, onAsk }: Props) {
  const { q, filter, sort } = criteria
  const [typed, type] = useState({ q, filter })
  // What is asked for elsewhere, by a reset for example, is what stands here too.
  useEffect(() => type({ q, filter }), [q, filter])

  const isOfAll = [q, filter, sort, typed.q, typed.filter].every((each) => each === '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk({ ...criteria, ...typed })
  }
  const clear = () => {
    if (isOfAll) return
    type(everyone)
    onAsk(everyone)
  }

  return (
    <search>
      <form className="search" onSubmit={submit} noValidate>
        <Field
          label="Search"
          type="search"
          placeholder="A name, e-mail, id"
          value={typed.q}
          errors={listOf(errors.q)}
          onChange={(next) => type({ ...typed, q: next })}
        />
        <Field
          label="Filter"
          className="mono"
          placeholder="primaryAddress.country:PT,US"
          value={typed.filter}
          errors={listOf(errors.filter)}
          onChange={(next) => type({ ...typed, filter: next })}
        />
        <div className="field order">
          <label htmlFor="order">Order</label>
          <select
            id="order"
            value={sort}
            onChange={({ target }) => onAsk({ ...criteria, sort: target.value })}
          >
            <option value="">Newest first</option>
            {columns.map(
              (column) =>
                column.sort && (
                  <optgroup label={column.name} key={column.name}>
                    <option value={column.sort}>{column.name}, upwards</option>
                    <option value={`-${column.sort}`}>{column.name}, downwards</option>
                  </optgroup>
                ),
            )}
          </select>
        </div>
        <div className="buttons">
          <button type="submit" className="button">
            Search
          </button>
          <button type="button" className="button quiet" aria-disabled={isOfAll} onClick={clear}>
            Clear
          </button>
        </div>
      </form>
    </search>
  )
}

const listOf = (message: string | undefined) => (message === undefined ? [] : [message])
