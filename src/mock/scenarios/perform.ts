import { touch } from '#database/touch'
import { Problem } from '#engine/problem/problem'
import type { InvalidField } from '#engine/problem/problem-details'
import { pageAnswer } from '#engine/query/page'
import { type Answer, networkError } from '#engine/request/answer'
import type { Call } from '#handlers/call'
import { scheduleOf } from '../clock/schedule.ts'
import { bundles } from './bundles.ts'
import { wrongHeader } from './header.ts'
import { hold } from './hold.ts'
import { magicEffect } from './magic.ts'
import { sample } from './sample.ts'
import { type Effect, type ProblemOutcome, Scenario } from './scenario.ts'
import type { Stage } from './stage.ts'
import { rateLimitHeaders, takeFrom } from './too-many.ts'
import { CalledOff, wait } from './wait.ts'

type Proceed = () => Promise<Answer>

/** Answers a call by the scenarios in force: the newest that applies decides. */
export async function perform(stage: Stage, call: Call, operate: Proceed): Promise<Answer> {
  const { named, world } = stage
  const { epoch } = call
  named.bundle ??= bundles[named.name]((name) => new Scenario(stage.options.operations, name))
  // What a test or a story left behind must not write into the world of the next.
  const proceed = () => {
    if (world.epoch !== epoch) throw new CalledOff()
    return operate()
  }
  try {
    if (stage.isOffline || named.bundle.offline) return networkError
    if (stage.window) takeFrom(stage.window, world.now().getTime())
    const latency = stage.latency ?? named.bundle.latency
    if (latency !== undefined) {
      await pause(
        sample(latency, () => stage.draw('latency', call)),
        stage,
        call,
      )
    }
    const effect = await chosen(stage, call)
    return effect ? await carryOut(effect, stage, call, proceed) : await proceed()
  } catch (error) {
    if (error instanceof CalledOff) return networkError
    throw error
  }
}

async function chosen(stage: Stage, call: Call): Promise<Effect | undefined> {
  const { list, named, options } = stage
  const concerned = [...(named.bundle?.list ?? []), ...list].filter((each) => each.concerns(call))
  const needsBody = options.magic || concerned.some(({ asksForBody }) => asksForBody)
  if (needsBody) await read(stage, call)
  const scenario = concerned.findLast((each) =>
    each.applies(call, () => stage.draw('sometimes', call)),
  )
  if (!scenario) return options.magic ? magicEffect(call) : undefined
  if (!named.bundle?.list?.includes(scenario)) return scenario.effect
  return {
    ...scenario.effect,
    remedy: `It is "${named.name}": \`mock.scenario('happy')\` ends it.`,
  }
}

/** A body that cannot be read is for the operation to refuse. */
const read = ({ options }: Stage, call: Call) =>
  call.readBody(options.maxBodySize).catch(() => undefined)

async function carryOut(
  { latency, stale, outcome, remedy = '`mock.when` began it, and its `remove()` ends it.' }: Effect,
  stage: Stage,
  call: Call,
  proceed: Proceed,
): Promise<Answer> {
  const { world } = stage
  if (latency !== undefined) {
    await pause(
      sample(latency, () => stage.draw('delay', call)),
      stage,
      call,
    )
  }
  const { about } = call.operation ?? {}
  if (stale && about) touch(world, about.table, call.id ?? '')
  switch (outcome?.kind) {
    case 'problem':
      if (outcome.status === 422) await read(stage, call)
      throw problem(outcome, remedy, stage, call)
    case 'network-error':
      return networkError
    case 'lost-response':
      await proceed()
      return networkError
    case 'hang':
      await pause(undefined, stage, call)
      return networkError
    case 'hold':
      return hold(outcome.decide, proceed, (end) => pause(undefined, stage, call, end))
    case 'empty':
      return isList(call) ? nothing(call) : proceed()
    default:
      return proceed()
  }
}

/** Waits, or hangs. Whoever moves the clock need not wait for the call meanwhile. */
async function pause(
  milliseconds: number | undefined,
  stage: Stage,
  call: Call,
  end?: AbortSignal,
): Promise<void> {
  const { underway, ends, world } = stage
  const { signal: own } = call.request
  const signal = end && own ? AbortSignal.any([own, end]) : (end ?? own)
  const schedule = scheduleOf(world.clock)
  const waiting = wait(milliseconds, { schedule, signal, ends })
  stage.rest(call)
  await waiting
  underway.add(call)
}

function problem(
  { status, more: { detail, invalidFields, headers = {} } }: ProblemOutcome,
  remedy: string,
  { world }: Stage,
  call: Call,
): Problem {
  const { request, operation, body } = call
  const name = operation?.id ?? request.method
  const wrong = wrongHeader(headers)
  if (wrong !== undefined) {
    const shown = JSON.stringify(wrong)
    return new Problem(
      500,
      `A scenario answers ${name} with ${shown}, which is no header: ${ofAscii}`,
    )
  }
  const words = detail ?? `A scenario of this mock answers ${name} with ${status}. ${remedy}`
  const soon = Math.ceil(world.now().getTime() / 1000) + 60
  return new Problem(status, words, {
    rule: 'scenario',
    headers: { ...(status === 429 && rateLimitHeaders(0, soon)), ...headers },
    ...(status === 422 && { invalidFields: invalidFields ?? [refused(body)] }),
  })
}

const ofAscii = 'HTTP carries ASCII alone. Correct it in `respond`.'

const refused = (body: unknown): InvalidField => ({
  field: firstLeaf(body).join('.'),
  message: 'is refused by a scenario of this mock',
})

/** Where the first value of a body is: a form most likely has a field for it. */
function firstLeaf(value: unknown): string[] {
  const [first] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return first ? [first[0], ...firstLeaf(first[1])] : []
}

const isList = ({ operation }: Call) => operation?.isList ?? false

const nothing = ({ url }: Call): Answer => {
  const count = (name: string, fallback: number) => Number(url.searchParams.get(name) ?? fallback)
  return pageAnswer([], {
    total: 0,
    page: { limit: count('limit', 100), offset: count('offset', 0) },
  })
}
