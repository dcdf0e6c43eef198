import type { Exchange } from './exchange.ts'

export type Respond = (exchange: Exchange) => Response | Promise<Response>

/**
 * An operation whose code is a chunk of its own, loaded with its first request: a page that never asks
 * for it never loads it.
 */
export const lazy =
  <Name extends string>(load: () => Promise<Record<Name, Respond>>, name: Name): Respond =>
  async (exchange) =>
    (await load())[name](exchange)
