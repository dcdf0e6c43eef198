import { type BaseUrl, isBelow, resolveBaseUrls } from '#handlers/base-urls'
import { toResponse } from '#handlers/response'
import { failureAnswer } from '../control/failure.ts'
import type { Startable } from '../interception/interception.ts'
import { servedWorld } from './worlds/served-world.ts'

/**
 * A mock that is served elsewhere, and is asked only when there is something to ask: what is its, is known before. Where
 * nothing answers, requests get 502.
 */
export function servedMock(url: string, baseUrls: readonly BaseUrl[] = resolveBaseUrls(undefined)) {
  const mock: Startable = {
    ready: Promise.resolve(),
    baseUrls,
    claims: (asked) => isBelow(baseUrls, new URL(asked)),
    async fetch(request) {
      try {
        return await servedWorld(url, undefined, request as Request)
      } catch (error) {
        return toResponse(await failureAnswer(error, 502), request.method)
      }
    },
  }
  return mock
}
