import { nearest } from '../values/nearest.ts'
import type { ResourceDeclaration } from './declaration.ts'
import { keptMembers } from './kept.ts'
import { knownMembers } from './object-schema.ts'

/** What `sortable`, `searchable`, `unique` and `references` name and no record has, a clause each. */
export function unknownMembers(declaration: ResourceDeclaration): string[] {
  const { input, path = '', sortable = [], searchable = [], unique = [] } = declaration
  const known = knownMembers(input)
  // What a function adds is known to nobody but it.
  if (!known || declaration.derive || declaration.actions) return []
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const names = [...Object.keys(known), ...keptMembers, ...params.slice(-1)]
  const references = Object.keys(declaration.references ?? {})
  const named = {
    sortable: firstOf(sortable),
    searchable: firstOf(searchable),
    references,
    unique: unique.flat(),
  }
  const strangers = Object.entries(named).flatMap(([member, all]) =>
    all
      .filter((each) => !names.includes(each))
      .map(
        (each) =>
          `\`${member}\` names "${each}", which \`input\` does not have${cureFor(each, names)}`,
      ),
  )
  const noTexts = references.filter((each) => holdsNoText(known[each]))
  return [
    ...strangers,
    ...noTexts.map(
      (each) => `\`references\` names "${each}", which holds no id: make it a text in \`input\``,
    ),
  ]
}

/** `address.city` is inside of `address`. */
const firstOf = (names: readonly string[]) => names.map((name) => name.split('.')[0] ?? '')

const cureFor = (name: string, names: readonly string[]): string => {
  const meant = nearest(name, [...names])
  return meant === undefined ? `: name one of ${names.join(', ')}` : `: is "${meant}" meant?`
}

const holdsNoText = (type: string | undefined): boolean =>
  ['array', 'object', 'number', 'boolean', 'integer', 'int'].includes(type ?? '')
