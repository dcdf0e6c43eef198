/** How many requests there may be, and how many of them there may still be. */
export interface Rate {
  readonly limit: number
  readonly remaining: number
}

export const rateHeaders = ['X-RateLimit-Limit', 'X-RateLimit-Remaining'] as const

/** Whether the success of a write tells its rate: the API declares it of all but a PUT that changes what there is. */
export const showsRate = (method: string, status: number): boolean =>
  status === 201 || status === 204 || (status === 200 && method === 'PATCH')
