/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useRef } from 'preact/hooks'
import { blankOf, isObject, type Member, type Shape } from '../api/schema.ts'
import { emptyOf } from './empty.ts'
import { Fault } from './fault.tsx'
import { focusSoon } from './focus-soon.ts'

interface Props {
  readonly member: Member
  readonly shape: Extract<Shape, { kind: 'object' }>
  readonly value: unknown
  readonly path: string
  readonly faults: ReadonlyMap<string, string>
  readonly onChange: (value: unknown) => void
  readonly Field: ComponentType<Omit<Props, 'shape' | 'Field'>>
}

/** The members of an object; one that may be missing can be added and removed. */
export function Group({ member, shape, value, path, faults, onChange, Field }: Props) {
  const place = useRef<HTMLFieldSetElement>(null)
  const isThere = isObject(value)
  return (
    <fieldset ref={place}>
      <legend>{member.name}</legend>
      <Fault path={path} faults={faults} />
      {isThere ? (
        <>
          <Members shape={shape} value={value} path={path} {...{ faults, onChange, Field }} />
          {!member.isRequired && (
            <button
              type="button"
              onClick={() => {
                onChange(emptyOf(member))
                focusSoon(place, 'button')
              }}
            >
              Remove {member.name}
            </button>
          )}
        </>
      ) : (
        <button
          type="button"
          onClick={() => {
            onChange(blankOf(shape))
            focusSoon(place, 'input, select, textarea')
          }}
        >
          Add {member.name}
        </button>
      )}
    </fieldset>
  )
}

type MembersProps = Omit<Props, 'member'> & { readonly value: Record<string, unknown> }

/** A field for each member of an object. */
export function Members({ shape, value, path, faults, onChange, Field }: MembersProps) {
  return (
    <>
      {shape.members.map((inner) => (
        <Field
          key={inner.name}
          member={inner}
          value={value[inner.name]}
          path={path === '' ? inner.name : `${path}.${inner.name}`}
          faults={faults}
          onChange={(next) => onChange({ ...value, [inner.name]: next })}
        />
      ))}
    </>
  )
}
