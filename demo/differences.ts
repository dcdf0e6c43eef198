import type { Draft } from './draft.ts'
import { labels } from './fields.ts'
import { merge } from './merge.ts'

export interface Difference {
  label: string
  theirs: string
  mine: string
  /** Whether the edit changed this field, so that an overwrite takes mine. */
  changed: boolean
}

/** The fields on which my draft differs from theirs, in the order of the form. */
export function differences(base: Draft, mine: Draft, theirs: Draft): Difference[] {
  const merged = merge(base, mine, theirs)
  const names = Object.keys(labels) as (keyof typeof labels)[]
  const fields = names.map((name) => ({
    label: labels[name],
    theirs: shown(theirs[name]),
    mine: shown(mine[name]),
    changed: merged[name] === mine[name],
  }))
  const rows = [...fields, ...customFields(mine, theirs, merged)]
  return rows.filter((row) => row.theirs !== row.mine)
}

function customFields(mine: Draft, theirs: Draft, merged: Draft): Difference[] {
  const left = valuesOf(theirs)
  const right = valuesOf(mine)
  const result = valuesOf(merged)
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].map((name) => ({
    label: name,
    theirs: left.get(name) ?? '',
    mine: right.get(name) ?? '',
    changed: result.get(name) === right.get(name),
  }))
}

function valuesOf({ customFields }: Draft): Map<string, string> {
  return new Map(customFields.map(({ name, value }) => [name, value]))
}

function shown(value: string | boolean): string {
  if (typeof value === 'string') return value
  return value ? 'Required' : 'Not required'
}
