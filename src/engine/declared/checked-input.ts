import * as z from 'zod/mini'
import { checkBody } from '../body/check-body.ts'
import { strangers } from '../body/strangers.ts'
import type { Failure } from '../problem/failures.ts'
import { Refusal } from '../problem/refusal.ts'
import { refusing } from '../problem/refused.ts'
import { parseWordless } from '../problem/unsaid.ts'
import { accepts, type Schema } from '../schema/schema.ts'
import { keptMembers } from './kept.ts'
import { nounIn } from './names.ts'
import type { KeptRecord } from './require.ts'
import type { Writing } from './writing.ts'

const refused = refusing(() => import('./refusals.ts'))

/** What a response shows besides, and a client may send back. */
const shownMembers = ['_links', '_embedded']

interface More {
  /** Failures that were found elsewhere, for the same 422. */
  readonly failures?: readonly Failure[]
  /** What the client may have seen. */
  readonly previous?: KeptRecord | undefined
  /** Whether what it refers to is not asked for. */
  readonly isAlone?: boolean
  /** What a body is held against, if not against the resource's `input`. */
  readonly schema?: Schema
}

/** Checks a body, without the members that are the mock's to say; throws one 422 with all its failures. */
export function checkedInput(
  writing: Writing,
  body: unknown,
  { failures = [], previous, isAlone = false, schema = writing.law.input }: More = {},
): object {
  const { law, rules } = writing
  const readable = { ...law.record.shape, ...previous }
  const known = new Set([...Object.keys(readable), ...shownMembers])
  return reading(writing, () =>
    checkBody(schema as never, withoutReadOnly(writing, body), () => [
      ...failures,
      ...(rules.strictBody && !law.isOpen ? strangers(body, known) : []),
      ...(isAlone ? [] : unknownReferences(writing, body as object)),
    ]),
  )
}

/** What is wrong with a body by the schema of the resource. */
const issuesOf = (writing: Writing, body: unknown) =>
  reading(writing, () => parseWordless(writing.law.input, body).error?.issues ?? [])

/** Lets a schema of the user's read; what it throws, as one that is asynchronous does, is 500. */
function reading<T>({ resource: { name, noun } }: Writing, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw refused(({ unread }) => unread(noun, name, reason))
  }
}

/**
 * Checks what a patch makes of a record. What it leaves alone stays as it is kept: to read that a second
 * time may change it once more.
 */
export function checkedPatch(
  writing: Writing,
  { previous, merged, patch }: { previous: KeptRecord; merged: unknown; patch: unknown },
): object {
  const { law } = writing
  const isObject = typeof patch === 'object' && patch !== null && !Array.isArray(patch)
  const touched = isObject ? Object.keys(patch) : []
  const isTouched = (name: PropertyKey | undefined) => touched.some((each) => each === name)
  const whole = withoutReadOnly(writing, merged)
  const isOfOthers =
    isObject &&
    issuesOf(writing, whole).some(({ path: [name] }) => {
      const member = isTouched(name) ? undefined : law.shape[name as string]
      return (
        member &&
        !accepts(member as Schema, (whole as Record<PropertyKey, unknown>)[name as string])
      )
    })
  const names = Object.keys(law.shape).filter(isTouched)
  const schema = isOfOthers
    ? z.object(Object.fromEntries(names.map((name) => [name, law.shape[name] as z.ZodMiniType])))
    : law.input
  const values = checkedInput(writing, isObject ? merged : patch, { previous, schema })
  const alone = Object.entries(clientsOwn(law, previous)).filter(([name]) => !isTouched(name))
  const sent = Object.entries(values).filter(
    ([name]) => isTouched(name) || !Object.hasOwn(previous, name),
  )
  return Object.fromEntries([...alone, ...sent])
}

/** Those members of a record that a client writes. */
export function clientsOwn({ shape, isOpen }: Writing['law'], record: object | undefined): object {
  const isOwn = ([name]: [string, unknown]) => isOpen || Object.hasOwn(shape, name)
  return Object.fromEntries(Object.entries(record ?? {}).filter(isOwn))
}

/** A body without what a response shows of the mock's own, which a schema that is strict would refuse. */
function withoutReadOnly({ resource: { parent }, law }: Writing, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const names = [...keptMembers, ...shownMembers, ...(parent ? [parent.param] : [])]
  const readOnly = names.filter(
    (name) => Object.hasOwn(body, name) && !Object.hasOwn(law.shape, name),
  )
  if (readOnly.length === 0) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => !readOnly.includes(name)))
}

/** Members that refer to what is not there. */
export function unknownReferences({ resource, world }: Writing, body: object): Failure[] {
  return Object.entries(resource.references).flatMap(([member, table]) => {
    const id = (body as Record<string, unknown>)[member]
    if (typeof id !== 'string' || world.tables[table]?.get(id)) return []
    const noun = nounIn(world.declarations, table)
    return [{ path: [member], message: `must be the id of a ${noun} of this mock, not "${id}"` }]
  })
}
