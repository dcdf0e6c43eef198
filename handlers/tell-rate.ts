import type { Answer } from '#engine/request/answer'
import { type Rate, rateHeaders, showsRate } from '#engine/request/rate'

/** What is told where nothing bounds the requests: the numbers of the API's definition. */
const unbounded: Rate = { limit: 3600, remaining: 3600 }

/** The answer of a write with how many more there may be, where the API declares it. */
export function tellingRate(answer: Answer, method: string, rate: Rate = unbounded): Answer {
  if (!showsRate(method, answer.status)) return answer
  const [limit, remaining] = rateHeaders
  const headers = { [limit]: String(rate.limit), [remaining]: String(rate.remaining) }
  return { ...answer, headers: { ...answer.headers, ...headers } }
}
