/** @jsxImportSource preact */
import type { Shape } from '../api/schema.ts'
import { isObject } from '../api/schema.ts'
import { Field } from './field.tsx'
import { Members } from './group.tsx'

interface Props {
  readonly shape: Shape
  readonly value: unknown
  readonly faults: ReadonlyMap<string, string>
  readonly onChange: (value: unknown) => void
}

/** A form of all that a schema lets a client send. */
export function Form({ shape, value, faults, onChange }: Props) {
  if (shape.kind !== 'object') return null
  return (
    <Members
      shape={shape}
      value={isObject(value) ? value : {}}
      path=""
      faults={faults}
      onChange={onChange}
      Field={Field}
    />
  )
}
