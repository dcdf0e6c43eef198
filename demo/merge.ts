import type { Draft } from './draft.ts'

/**
 * A three-way merge: what `mine` changed since `base` goes over `theirs`, and the rest of `theirs`
 * stays. A custom field counts as one field, whether it was changed, added or removed.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Draft {
  const names = Object.keys(mine) as (keyof Draft)[]
  const changed = names.filter((name) => mine[name] !== base[name])
  const picked = Object.fromEntries(changed.map((name) => [name, mine[name]]))
  return { ...theirs, ...picked, customFields: mergeCustomFields(base, mine, theirs) }
}

function mergeCustomFields(base: Draft, mine: Draft, theirs: Draft): Draft['customFields'] {
  const names = new Set([...theirs.customFields, ...mine.customFields].map(({ name }) => name))
  return [...names]
    .flatMap((name) => {
      const rows = rowsNamed(mine, name)
      return sameValues(rows, rowsNamed(base, name)) ? rowsNamed(theirs, name) : rows
    })
    .map((row, key) => ({ ...row, key }))
}

function rowsNamed({ customFields }: Draft, name: string) {
  return customFields.filter((row) => row.name === name)
}

function sameValues(a: Draft['customFields'], b: Draft['customFields']): boolean {
  return a.length === b.length && a.every(({ value }, index) => value === b[index]?.value)
}
