/** @jsxImportSource preact */
import type { Member } from '../api/schema.ts'
import { JsonEditor } from '../parts/json-editor.tsx'
import { emptyOf } from './empty.ts'
import { Group } from './group.tsx'
import { List } from './list.tsx'

export interface FieldProps {
  readonly member: Member
  readonly value: unknown
  /** The dotted path, as a 422 names it. */
  readonly path: string
  /** What the API said of each path. */
  readonly faults: ReadonlyMap<string, string>
  readonly onChange: (value: unknown) => void
}

/** One member of a record, as its schema says. */
export function Field(props: FieldProps) {
  const { member, path, faults } = props
  const { kind } = member.shape
  if (kind === 'object') return <Group {...props} shape={member.shape} Field={Field} />
  if (kind === 'list') return <List {...props} shape={member.shape} Field={Field} />
  const fault = faults.get(path)
  return (
    <div class={kind === 'boolean' ? 'field check' : 'field'}>
      <label for={idOf(path)}>
        {member.name}
        {member.isRequired && <span class="required"> (required)</span>}
      </label>
      <Input {...props} />
      {fault && (
        <p id={`${idOf(path)}-said`} class="fault">
          {fault}
        </p>
      )}
    </div>
  )
}

export const idOf = (path: string): string => `member-${path}`

function Input({ member, value, path, faults, onChange }: FieldProps) {
  const id = idOf(path)
  const describedBy = faults.has(path) ? `${id}-said` : undefined
  const common = {
    id,
    'aria-invalid': describedBy !== undefined,
    'aria-describedby': describedBy,
    'aria-required': member.isRequired,
  }
  const empty = emptyOf(member)
  switch (member.shape.kind) {
    case 'boolean':
      return (
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <input
          {...common}
          type="text"
          inputMode="decimal"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ currentTarget }) => onChange(numberOf(currentTarget.value, empty))}
        />
      )
    case 'choice': {
      const { values } = member.shape
      const isKnown = values.includes(String(value))
      return (
        <select
          {...common}
          value={isKnown ? String(value) : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value || empty)}
        >
          {(!isKnown || !member.isRequired) && <option value="">—</option>}
          {values.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )
    }
    case 'text':
      return (
        <input
          {...common}
          type="text"
          dir="auto"
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => onChange(currentTarget.value || empty)}
        />
      )
    default:
      return (
        <JsonEditor
          id={id}
          label={`${member.name}, as JSON`}
          value={value}
          onChange={onChange}
          describedBy={describedBy}
        />
      )
  }
}

/** What is no number goes to the API as the text that it is, which then says so. */
function numberOf(text: string, empty: unknown): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return empty
  const number = Number(trimmed)
  return Number.isFinite(number) ? number : text
}
