import type { FailureList } from '#engine/problem/failures'
import { messageOf } from '#engine/problem/messages'
import { unsaid } from '#engine/problem/unsaid'
import { isSecretPath } from '#engine/values/secrets'
import type { PlanSchema, PlanSchemas } from '../../plan/plan.ts'
import { isFlagged } from '../../plan/resolve.ts'

/** What a client sends, or what it receives. */
export type Side = 'request' | 'response'

export type Path = PropertyKey[]

/** Notes what is wrong with a value; the path is as it was when it returns. */
export type Check = (value: unknown, path: Path, found: FailureList) => void

/** What checks are made from. */
export interface Making {
  readonly schemas: PlanSchemas
  readonly side: Side
  checkOf(schema: PlanSchema): Check
  accepts(value: unknown, schema: PlanSchema): boolean
}

type Issue = Parameters<typeof messageOf>[0]

/** Adds a failure, which is put in words when it is named. */
export function fail(found: FailureList, path: Path, value: unknown, issue: object): void {
  const said = { message: unsaid, path: [], input: value, ...issue } as unknown as Issue
  const mayQuote = !isSecretPath(path)
  found.add(path, () => messageOf(said, value, { mayQuote }))
}

export type Members = Readonly<Record<string, unknown>>

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether only the other side has a member. */
export const isOthers = (member: PlanSchema, { side, schemas }: Making): boolean =>
  isFlagged(member, side === 'request' ? 'readOnly' : 'writeOnly', schemas)
