import { isBelow } from '#handlers/base-urls'
import { readableAnswer } from '#handlers/cors'
import { toResponse } from '#handlers/response'
import { failureAnswer } from '../../control/failure.ts'
import { requireWorldName, worldHeader } from '../../control/said/world-name.ts'
import type { Joining } from '../../interception/interception.ts'
import { atHeader, runInWorld, worldOf } from './carried-world.ts'
import { servedWorld } from './served-world.ts'
import type { WorldsBeside } from './worlds-beside.ts'

/** Answers a request from the world that it says; neither mock nor journal sees that it said one. Never rejects. */
export async function answerCarried(
  mock: Joining,
  worlds: WorldsBeside,
  request: Request,
): Promise<Response | undefined> {
  const { headers } = request
  const world = worldOf((name) => headers.get(name))
  headers.delete(worldHeader)
  headers.delete(atHeader)
  if (!world) return mock.fetch(request)
  const { name, at } = world
  try {
    requireWorldName(name)
    // That mock may have other base URLs, and is to answer all that this one would.
    // What answers may ask further, as a webhook does.
    return await runInWorld(world, () =>
      at
        ? servedWorld(at, name, request, { origin: baseOf(mock, request) })
        : worlds.fetch(name, request),
    )
  } catch (error) {
    const answer = await failureAnswer(error, 502)
    return toResponse(readableAnswer(request, new URL(request.url), answer), request.method)
  }
}

/** The base URL that a request is below. */
function baseOf({ baseUrls }: Joining, request: Request): string {
  const url = new URL(request.url)
  const base = baseUrls.find((each) => isBelow([each], url))
  return `${url.origin}${base?.path ?? ''}`
}
