import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { preflightOf } from '#handlers/cors'
import { isShell } from '#handlers/response'
import type { AnyMock } from '#mock/mock'
import type { Front } from '../control/front.ts'
import type { Denial } from './access-rule.ts'
import { endOfTurn } from './end-of-turn.ts'
import { IncomingRequest } from './incoming-request.ts'
import { send, sendAnswer, sendProblem } from './send.ts'
import { targets } from './target.ts'
import type { Waiting } from './waiting.ts'
import { warningOnce } from './warning-once.ts'

export interface Surroundings {
  /** Whether each connection takes its last request. */
  readonly isEnding: () => boolean
  readonly waiting: Waiting
  readonly drainTimeout: number
  readonly front: Pick<Front, 'isForControl' | 'answer'>
  /** What lies below the control's path besides its operations. */
  readonly fileOf: (request: RequestLike, pathname: string) => Promise<Answer | undefined>
  /** Why whoever asks may not, if they may not. */
  readonly refusalOf: (message: IncomingMessage, isForControl: boolean) => Denial | undefined
}

/** What a server does with each request: it asks the mock. */
export function answering(
  mock: AnyMock,
  { isEnding, front, fileOf, waiting, drainTimeout, refusalOf }: Surroundings,
) {
  const targetOf = targets()
  const warn = warningOnce()
  const atEnd = endOfTurn()
  const way = () => ({ isLast: isEnding(), drainTimeout })
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket } = message
    const target = targetOf(message)
    const request = target && new IncomingRequest(message, response, target.url)
    waiting.add(socket, response)
    response.once('close', () => {
      waiting.remove(socket, response)
      request?.release()
    })
    const isForControl = target !== undefined && front.isForControl(target)
    const file = request && isForControl && (await fileOf(request, new URL(target.url).pathname))
    // A page that may not ask must still have its first script: without it, it would ask the real host.
    const isScript = file && message.url?.split('?')[0]?.endsWith('.js')
    const denial = !isScript && refusalOf(message, isForControl)
    if (denial) {
      warn(denial.detail)
      return sendProblem(message, response, denial.status, denial.detail)
    }
    if (!request) return sendProblem(message, response, 400, noAddress(message))
    const fail = (error: unknown) => {
      console.error('[rebilly-mock] Failed to send a response.', error)
      response.destroy()
    }
    const give = (answer: Answer) =>
      atEnd(() => {
        try {
          sendAnswer(message, response, answer, way())
        } catch (error) {
          fail(error)
        }
      })
    try {
      // Here and not by the mock, which would let one pass that is for what it lets pass.
      const preflight = preflightOf(request)
      if (preflight) return give(preflight.answer)
      if (file) return give(file)
      const asked = front.answer(request, target)
      if (asked) return give(await asked)
      if (isShell(mock.fetch)) {
        const answer = await mock.answer(request, target)
        return answer ? give(answer) : sendProblem(message, response, 501, notOurs(message))
      }
      const answer = await mock.fetch(request, target)
      if (!answer) return sendProblem(message, response, 501, notOurs(message))
      await send(message, response, answer, way())
    } catch (error) {
      fail(error)
    }
  }
}

const noAddress = ({ url, headers }: IncomingMessage) =>
  `"${headers.host}" and "${url}" make no URL. Send a Host header such as "127.0.0.1:4010", and a path.`

const notOurs = ({ method, url }: IncomingMessage) =>
  `The mock lets ${method} ${url} pass, and behind this server there is no real host. ` +
  'Leave out its option `passthrough`, or send the request elsewhere.'
