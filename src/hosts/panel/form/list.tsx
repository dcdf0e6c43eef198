/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useRef } from 'preact/hooks'
import { blankOf, type Member, type Shape } from '../api/schema.ts'
import { Fault } from './fault.tsx'
import { focusSoon } from './focus-soon.ts'

interface Props {
  readonly member: Member
  readonly shape: Extract<Shape, { kind: 'list' }>
  readonly value: unknown
  readonly path: string
  readonly faults: ReadonlyMap<string, string>
  readonly onChange: (value: unknown) => void
  readonly Field: ComponentType<Omit<Props, 'shape' | 'Field'>>
}

/** The items of a list, which can be added and removed. */
export function List({ member, shape, value, path, faults, onChange, Field }: Props) {
  const place = useRef<HTMLFieldSetElement>(null)
  const items: readonly unknown[] = Array.isArray(value) ? value : []

  function remove(position: number): void {
    onChange(items.toSpliced(position, 1))
    focusSoon(place, '.add')
  }

  return (
    <fieldset ref={place}>
      <legend>{member.name}</legend>
      <Fault path={path} faults={faults} />
      {items.map((item, position) => {
        const place = `${path}.${position}`
        return (
          <div class="item" key={place}>
            <Field
              member={itemMember(member, shape, position)}
              value={item}
              path={place}
              faults={faults}
              onChange={(next) => onChange(items.with(position, next))}
            />
            <button type="button" onClick={() => remove(position)}>
              Remove {member.name} {position + 1}
            </button>
          </div>
        )
      })}
      <button
        type="button"
        class="add"
        onClick={() => {
          onChange([...items, blankOf(shape.item)])
          focusSoon(place, '.item:last-of-type :is(input, select, textarea)')
        }}
      >
        Add to {member.name}
      </button>
    </fieldset>
  )
}

const itemMember = (
  { name }: Member,
  { item, schema }: Props['shape'],
  position: number,
): Member => ({
  name: `${name} ${position + 1}`,
  schema,
  shape: item,
  isNullable: false,
  isRequired: true,
})
