import type { Draft } from './draft.ts'
import { labels } from './fields.ts'

export interface Difference {
  label: string
  theirs: string
  mine: string
}

/** The fields on which two drafts of one customer differ, in the order of the form. */
export function differences(theirs: Draft, mine: Draft): Difference[] {
  const names = Object.keys(labels) as (keyof typeof labels)[]
  const fields = names.map((name) => ({
    label: labels[name],
    theirs: shown(theirs[name]),
    mine: shown(mine[name]),
  }))
  return [...fields, ...customFields(theirs, mine)].filter((row) => row.theirs !== row.mine)
}

function customFields(theirs: Draft, mine: Draft): Difference[] {
  const left = new Map(theirs.customFields.map(({ name, value }) => [name, value]))
  const right = new Map(mine.customFields.map(({ name, value }) => [name, value]))
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].map((name) => ({
    label: name,
    theirs: left.get(name) ?? '',
    mine: right.get(name) ?? '',
  }))
}

function shown(value: string | boolean): string {
  if (typeof value === 'string') return value
  return value ? 'Required' : 'Not required'
}
