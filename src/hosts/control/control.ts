import { Problem } from '#engine/problem/problem'
import { type Answer, json, noContent } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { withoutCardNumbers } from '#engine/values/secrets'
import { logLine } from '#mock/journal/log'
import { checkInput } from './check-input.ts'
import { controlBody } from './control-body.ts'
import { failureAnswer } from './failure.ts'
import type { ControlCall } from './perform/control-call.ts'
import { performers } from './perform/performers.ts'
import { type ControlDeclaration, type ControlName, controlOperations } from './said/operations.ts'
import { controlPath, controlRoute } from './said/route.ts'
import type { Desk } from './worlds/desk.ts'
import type { Worlds } from './worlds/worlds.ts'

/** One MiB, which no operation's body exceeds that says nothing else. */
const usualMaxBody = 1024 * 1024

/** What is asked of the control, and of which world. */
export interface Asked {
  readonly request: RequestLike
  readonly url: URL
  /** The path below the control's own, and below the world's. */
  readonly segments: readonly string[]
  readonly desk: Desk
  readonly worlds: Worlds
}

/** Answers what is asked of the control. Never rejects. */
export async function answerControl(asked: Asked): Promise<Answer> {
  const startedAt = performance.now()
  const answer = await answered(asked)
  const { log } = asked.desk.insides.resolved
  if (log && !isQuiet(asked)) logLine(lineOf(asked, answer, performance.now() - startedAt), log)
  return answer
}

async function answered({ request, url, segments, desk, worlds }: Asked): Promise<Answer> {
  const { searchParams: query, origin } = url
  const { name, params, allowed } = controlRoute(request.method, segments, query)
  if (!name) return failureAnswer(noOperation(request.method, segments, allowed), 404)
  const {
    success,
    maxBody = usualMaxBody,
    refusal = 422,
  }: ControlDeclaration = controlOperations[name]
  try {
    const input = checkInput(name, await controlBody(request, maxBody))
    const perform = performers[name] as (call: ControlCall<ControlName>) => unknown
    const call = { desk, worlds, request, origin, params, query, input }
    const body = await perform(call as ControlCall<ControlName>)
    if (success === 204) return noContent
    const answer = json(body, { status: success })
    return read.has(name) ? { ...answer, body: indented(body) } : answer
  } catch (error) {
    return failureAnswer(error, refusal)
  }
}

/** What somebody reads in a terminal, by curl. */
const read: ReadonlySet<ControlName> = new Set(['listOperations', 'getDescription', 'getJournal'])

const encoder = new TextEncoder()

const indented = (body: unknown): Uint8Array => encoder.encode(`${JSON.stringify(body, null, 2)}\n`)

function noOperation(method: string, segments: readonly string[], allowed: readonly string[]) {
  const path = `${controlPath}/${segments.join('/')}`.slice(0, 200)
  if (allowed.length === 0) {
    return new Problem(
      404,
      `${path} is nothing that can be asked of the mock. GET ${controlPath}/ lists what can.`,
    )
  }
  const methods = [...new Set(allowed)].join(', ')
  return new Problem(405, `${method} is not a method of ${path}. Use ${methods}.`, {
    headers: { Allow: methods },
  })
}

/** What it answers for a host has a line of its own, and a panel asks all the time. */
const isQuiet = ({ segments: [first] }: Asked) => first === 'fetch' || first === 'panel'

function lineOf({ request, url, desk }: Asked, { status }: Answer, duration: number): string {
  const parts = [
    `[rebilly-mock] ${status}`,
    withoutCardNumbers(`${request.method} ${url.pathname}`),
    ...(desk.world === undefined ? [] : [`world ${desk.world}`]),
    `${duration.toFixed(1)} ms`,
  ]
  return parts.join('  ')
}
