import type { Running, Startable } from '../interception/interception.ts'
import { joinNode } from './join.ts'
import { answerCarried } from './worlds/answer-carried.ts'
import { carry } from './worlds/hooks.ts'
import type { WorldsBeside } from './worlds/worlds-beside.ts'

/**
 * Lets a mock answer the requests of the process, and worlds of a name what is asked while a request is handled that
 * names one. The worlds may be those of a server that this process has, too.
 */
export async function startCarrying(mock: Startable, worlds: WorldsBeside): Promise<Running> {
  const carrier: Startable = {
    ready: mock.ready,
    get baseUrls() {
      return mock.baseUrls
    },
    claims: (url) => mock.claims(url),
    fetch: (request) => answerCarried(mock, worlds, request as Request),
  }
  const release = carry(carrier)
  const running = await joinNode(carrier).catch((error) => {
    release()
    throw error
  })
  return {
    async stop() {
      release()
      await running.stop()
      await worlds.end()
    },
  }
}
