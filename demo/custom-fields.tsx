import type { CustomField } from './draft.ts'
import type { FieldErrors } from './fields.ts'
import { Field } from './parts/field.tsx'

interface Props {
  rows: CustomField[]
  errors: FieldErrors
  onChange: (rows: CustomField[]) => void
}

export function CustomFields({ rows, errors, onChange }: Props) {
  const change = (key: number, next: Partial<CustomField>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...next } : row)))
  const add = () =>
    onChange([
      ...rows,
      {
        key: Math.max(0, ...rows.map((row) => row.key)) + 1,
        name: '',
        value: '',
      },
    ])

  return (
    <fieldset className="custom-fields">
      <legend>Custom fields</legend>
      {rows.map((row) => (
        <div className="custom-field" key={row.key}>
          <Field
            label="Name"
            value={row.name}
            errors={
              row.name === '' && row.value === '' ? undefined : errors[`customFields.${row.name}`]
            }
            onChange={(name) => change(row.key, { name })}
          />
          <Field
            label="Value"
            value={row.value}
            errors={undefined}
            onChange={(value) => change(row.key, { value })}
          />
          <button
            type="button"
            className="button quiet"
            aria-label={`Remove ${row.name || 'this field'}`}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            Remove
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        Add a field
      </button>
    </fieldset>
  )
}
