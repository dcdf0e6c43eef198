import { bodyProblem } from '#engine/body/body-problem'
import { isFit } from '#engine/body/fit'
import type { Failure } from '#engine/problem/failures'
import { Refusal } from '#engine/problem/refusal'
import { refusing } from '#engine/problem/refused'
import type { Exchange } from '#engine/request/exchange'
import type { WorldView } from '#engine/resource/world-view'
import { plainCopy } from '#engine/values/plain-copy'
import type { PlannedOperation } from '../plan/plan.ts'
import { typesOf } from '../plan/resolve.ts'
import type { Ground, GroundTable } from '../records/ground.ts'
import { isMembers } from '../schema/checks/check.ts'

const refused = refusing(() => import('../records/refusals.ts'))

export type Asked = Exchange<WorldView>

/** What an operation is answered with. */
export interface Answering {
  readonly ground: Ground
  readonly operation: PlannedOperation
}

/** An operation on the records of a table. */
export interface OnTable extends Answering {
  readonly table: GroundTable
}

interface Read {
  /** As it was sent. */
  readonly body: unknown
  /** Without what is not the client's to say. */
  readonly sent: unknown
}

/** Reads a body, as far as one is declared; throws one 422 with all that is wrong with it. */
export async function readBody(on: Answering, exchange: Asked): Promise<Read> {
  const { ground, operation } = on
  const { body: declared, otherBodies = [] } = operation
  const type = exchange.request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  // What is no JSON is taken as it is: nothing of it is kept.
  if (type && otherBodies.some((each) => fits(type, each))) return { body: undefined, sent: {} }
  const body = await exchange.readBody()
  if (!declared) return { body, sent: body ?? {} }
  const { schema, isRequired } = declared
  const { preparation, requests, plan } = ground
  const types = typesOf(schema, plan.schemas)
  const mayBeEmpty = !isRequired && (types.length === 0 || types.includes('object'))
  if (body === undefined && mayBeEmpty) return { body, sent: {} }
  if (body !== null || !requests.accepts(body, schema)) requireKind(body, types)
  const sent = plainCopy(body)
  preparation.prepare(sent, schema, { withDefaults: false })
  const failures = requests
    .failuresOf(sent, schema)
    .filter((each) => !isLeftAlone(each, sent, operation))
  if (operation.kind !== 'patch') preparation.prepare(sent, schema)
  if (failures.length > 0 || !isFit(body)) requireMended(on, body, sent, failures)
  return { body, sent }
}

/** Throws for what is still wrong with the defaults: one may tell which of several schemas is meant. */
function requireMended(
  { ground, operation }: Answering,
  body: unknown,
  sent: unknown,
  failures: readonly Failure[],
): void {
  const { body: { schema } = { schema: {} }, kind } = operation
  const left = kind === 'patch' ? failures : ground.requests.failuresOf(sent, schema)
  if (left.length === 0 && isFit(body)) return
  const places = new Set(left.map(({ path }) => path.join('.')))
  const both = failures.filter(({ path }) => places.has(path.join('.')))
  throw new Refusal(async () => bodyProblem(body, both.length > 0 ? both : left))
}

/** What a patch leaves out stays as it is. */
const isLeftAlone = (
  { path }: { readonly path: readonly PropertyKey[] },
  sent: unknown,
  { kind }: PlannedOperation,
): boolean =>
  kind === 'patch' && path.length === 1 && !Object.hasOwn(sent as object, String(path[0]))

const fits = (type: string, declared: string) =>
  declared === '*/*' ||
  type === declared.toLowerCase() ||
  (declared.endsWith('/*') && type.startsWith(declared.slice(0, -1)))

/** Throws for what is no body at all, or is none of the objects or lists that are asked for. */
function requireKind(body: unknown, types: readonly string[]): void {
  const isOfValues = types.some((type) => type !== 'object' && type !== 'array')
  const isTaken =
    types.length === 0 ||
    isOfValues ||
    (isMembers(body) && types.includes('object')) ||
    (Array.isArray(body) && types.includes('array'))
  if (isTaken && body !== undefined) return
  const wanted = isOfValues
    ? 'JSON'
    : types.includes('array') && !types.includes('object')
      ? 'a JSON array'
      : 'a JSON object'
  throw refused(({ notBody }) => notBody(wordOf(body), wanted))
}

function wordOf(body: unknown): string {
  if (body === undefined) return 'empty'
  if (body === null) return 'null'
  if (Array.isArray(body)) return 'an array'
  return typeof body === 'object' ? 'an object' : `a ${typeof body}`
}
