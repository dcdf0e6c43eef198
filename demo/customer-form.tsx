import { type FormEvent, useEffect, useRef } from 'react'
import { CustomFields } from './custom-fields.tsx'
import type { Desk } from './desk-state.ts'
import type { Draft } from './draft.ts'
import { labels, type TextField } from './fields.ts'
import { Field } from './parts/field.tsx'

interface Props {
  desk: Desk
  dirty: boolean
  onChange: (draft: Draft) => void
  onSave: () => void
  onRevert: () => void
}

export function CustomerForm({ desk, dirty, onChange, onSave, onRevert }: Props) {
  const { draft, errors, saving, view } = desk
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [errors])

  const text = (name: TextField) => ({
    label: labels[name],
    value: draft[name],
    errors: errors[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }

  return (
    // noValidate: the API is the one that judges, so that its 422 can be seen.
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <div className="scroll fields">
        {errors.form && (
          <ul className="form-errors" role="alert">
            {errors.form.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        {view === 'new' && (
          <Field
            {...text('id')}
            className="full mono"
            placeholder="acme-1042"
            hint="Up to 50 letters, digits and _ @ ~ - ."
            data-start
          />
        )}
        <fieldset>
          <legend>Person</legend>
          <Field {...text('firstName')} />
          <Field {...text('lastName')} />
          <Field {...text('organization')} className="full" />
          <Field {...text('email')} className="roomy" type="email" />
          <Field {...text('phone')} className="roomy" type="tel" />
        </fieldset>
        <fieldset>
          <legend>Address</legend>
          <Field {...text('address')} className="full" />
          <Field {...text('city')} />
          <Field {...text('region')} />
          <Field {...text('postalCode')} />
          <Field {...text('country')} placeholder="PT" hint="Two capital letters" />
        </fieldset>
        <fieldset>
          <legend>Account</legend>
          <Field {...text('websiteId')} className="mono" />
          <label className="toggle">
            <input
              type="checkbox"
              role="switch"
              aria-checked={draft.isEddRequired}
              checked={draft.isEddRequired}
              onChange={(event) => onChange({ ...draft, isEddRequired: event.target.checked })}
            />
            <span>Enhanced due diligence</span>
          </label>
        </fieldset>
        <CustomFields
          rows={draft.customFields}
          errors={errors}
          onChange={(customFields) => onChange({ ...draft, customFields })}
        />
      </div>
      <div className="actions">
        <p>{dirty ? 'Unsaved changes' : ''}</p>
        {dirty && (
          <button
            type="button"
            className="button quiet"
            aria-label="Undo changes"
            onClick={onRevert}
          >
            Undo
          </button>
        )}
        <button type="submit" className="button primary" aria-disabled={saving}>
          {saving ? 'Saving …' : view === 'new' ? 'Create customer' : 'Save customer'}
        </button>
      </div>
    </form>
  )
}
