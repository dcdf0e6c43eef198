import { type FormEvent, useCallback, useRef, useState } from 'react'
import type { Customer } from 'rebilly-mock'
import { Field } from '../parts/field.tsx'
import { useLoaded } from '../tabs/use-loaded.ts'
import { toFailure } from '../wording/failure.ts'
import type { TagsApi } from './tags-api.ts'

interface Props {
  api: TagsApi
  customer: Customer
  /** Does it, and shows the customer as it then is; rejects with what the API has against it. */
  onRetag: (write: () => Promise<void>, what: string) => Promise<void>
}

/** The customer's tags: each is added or removed at once, beside what the form saves. */
export function Tags({ api, customer, onRetag }: Props) {
  const known = useLoaded(useCallback(() => api.tags(), [api]))
  const [name, type] = useState('')
  const [errors, fail] = useState<string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const names = customer.tags.map((tag) => tag.name)

  async function retag(write: () => Promise<void>, what: string): Promise<void> {
    try {
      await onRetag(write, what)
      type('')
      fail([])
    } catch (error) {
      const { message, invalidFields } = toFailure(error)
      fail(invalidFields.length > 0 ? invalidFields.map((each) => each.message) : [message])
    }
    // What was pressed may be gone.
    form.current?.querySelector('input')?.focus()
  }

  function add(event: FormEvent) {
    event.preventDefault()
    const wanted = name.trim()
    void retag(async () => {
      if (!known.value?.some((each) => isSame(each, wanted))) await api.createTag(wanted)
      await api.tag(wanted, customer.id)
      await known.load()
    }, `the tag ${wanted}`)
  }

  const remove = (each: string) =>
    void retag(() => api.untag(each, customer.id), `the removal of ${each}`)

  return (
    <section className="tags" aria-label="Tags">
      <ul>
        {names.map((each) => (
          <li className="tag" key={each}>
            <bdi>{each}</bdi>
            <button
              type="button"
              className="tag-off"
              aria-label={`Remove ${each}`}
              onClick={() => remove(each)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add} ref={form} noValidate>
        <Field
          label="Another tag"
          list="known-tags"
          value={name}
          errors={errors}
          onChange={(next) => type(next)}
        />
        <datalist id="known-tags">
          {known.value?.map((each) => !names.includes(each) && <option key={each} value={each} />)}
        </datalist>
        <button type="submit" className="button">
          Tag
        </button>
      </form>
    </section>
  )
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
