import { coded } from '#engine/problem/mock-error'
import { worldMembers } from '../resource/world-members.ts'
import { sentence } from '../values/sentence.ts'
import { operationKinds, type ResourceDeclaration } from './declaration.ts'
import { keptMembers } from './kept.ts'
import { kebabOf } from './names.ts'
import { isOfObject } from './object-schema.ts'
import { unknownMembers } from './unknown-members.ts'

type Given = Readonly<Record<string, unknown>>

/** Throws a `TypeError` that names the resource, the member and the cure, for a declaration that cannot be. */
export function checkDeclaration(declaration: object): void {
  const given = declaration as Given
  const faults = faultsOf(given)
  if (faults.length === 0) return
  const name = typeof given.name === 'string' ? ` "${given.name}"` : ''
  throw coded(
    'REBILLY_MOCK_RESOURCE',
    new TypeError(sentence(`Failed to define the resource${name}: ${faults.join('; ')}`)),
  )
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const members: Readonly<
  Record<
    Exclude<keyof ResourceDeclaration, '~input'>,
    readonly [holds: (value: never, all: Given) => boolean, words: string]
  >
> = {
  name: [
    (value) => isText(value) && /^[a-zA-Z][\w-]*$/.test(value),
    'must be a name such as "websites", of letters, digits, "_" and "-"',
  ],
  input: [
    (value: unknown) =>
      // Of some libraries a schema is a function.
      (isObject(value) || typeof value === 'function') &&
      '~standard' in value &&
      isOfObject(value as never),
    'must be the schema of an object, such as `z.object({ name: z.string() })`; one of another library than zod must give its JSON Schema',
  ],
  singular: [isText, 'must be a name such as "website"'],
  path: [
    (value) => isText(value) && /^(\/[\w-]+\/\{\w+\})*\/[\w-]+$/.test(value),
    'must be such as "/websites" or "/customers/{customerId}/notes"',
  ],
  idPrefix: [
    (value: unknown) => typeof value === 'string' && /^[\w@~.-]{0,20}$/.test(value),
    'must be at most 20 of ASCII letters, digits and "_ @ ~ - ."',
  ],
  sortable: [isTexts, 'must be a list of members, such as ["name"]'],
  searchable: [isTexts, 'must be a list of members, such as ["name"]'],
  references: [
    (value: unknown) => isObject(value) && Object.values(value).every(isText),
    'must be an object of tables by member, such as { customerId: "customers" }',
  ],
  unique: [
    (value: unknown) =>
      Array.isArray(value) && value.every((each) => isTexts(each) && each.length > 0),
    'must be a list of lists of members, such as [["name"]]',
  ],
  operations: [
    (value: unknown) =>
      isTexts(value) && value.every((each) => (operationKinds as readonly string[]).includes(each)),
    `must be some of ${operationKinds.join(', ')}`,
  ],
  derive: [
    (value: unknown) => typeof value === 'function',
    'must be a function that returns the record',
  ],
  actions: [
    (value: unknown) =>
      isObject(value) && Object.values(value).every((each) => typeof each === 'function'),
    'must be an object of functions by method and path',
  ],
}

function faultsOf(given: Given): string[] {
  const names = Object.keys(members)
  const faults = Object.entries(given).flatMap(([name, value]) => {
    const rule = Object.hasOwn(members, name) ? members[name as keyof typeof members] : undefined
    if (!rule)
      return name === '~input'
        ? []
        : [`\`${name}\` is no member of it (there are ${names.join(', ')})`]
    return value === undefined || rule[0](value as never, given) ? [] : [`\`${name}\` ${rule[1]}`]
  })
  for (const name of ['name', 'input'] as const) {
    if (given[name] === undefined) faults.push(`\`${name}\` is missing: it ${members[name][1]}`)
  }
  if (faults.length > 0) return faults
  return [
    ...wrongName(given),
    ...wrongActions(given),
    ...wrongParameters(given),
    ...unknownMembers(given as never),
  ]
}

/** A table stands beside these in a snapshot, a file, a kept world. */
function wrongName({ name, path }: Given): string[] {
  if (!worldMembers.includes(String(name))) return []
  const at = path === undefined ? `, with the \`path\` "/${String(name)}"` : ''
  return [`\`name\` is what a world has besides its tables: give it another${at}`]
}

/** An action is one of a record: below the path of one, by a method that sends something. */
function wrongActions({ actions, path, name }: Given): string[] {
  const place = `${String(path ?? `/${kebabOf(String(name))}`)}/{id}/`
  return Object.keys((actions as Given | undefined) ?? {}).flatMap((at) => {
    const [method = '', to = ''] = at.split(' ')
    const isBelow = to.startsWith(place) && /^[\w/-]+$/.test(to.slice(place.length))
    if (/^(POST|PUT|PATCH|DELETE)$/.test(method) && isBelow) return []
    return [
      `\`actions\` has "${at}", which is on no path of it: write it as "POST ${place}archive"`,
    ]
  })
}

/** A parameter of the path is a member of the record, beside those that the mock keeps. */
function wrongParameters({ path }: Given): string[] {
  const names = [...String(path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return names.flatMap((name, position) => {
    if ((keptMembers as readonly string[]).includes(name)) {
      return [
        `\`path\` calls a parent's id "${name}", which each record has of its own: name it as "customerId"`,
      ]
    }
    return names.indexOf(name) < position
      ? [`\`path\` has "{${name}}" twice: name one otherwise`]
      : []
  })
}
