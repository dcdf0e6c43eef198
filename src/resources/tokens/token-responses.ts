import { Problem } from '#engine/problem/problem'
import { worded } from '#engine/problem/refusal'
import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { urlOf } from '#engine/values/url'
import { createToken } from './create-token.ts'
import { representToken } from './represent-token.ts'
import { requireToken } from './require-token.ts'
import { readTokenBody } from './token-body.ts'
import type { TokenRules } from './token-rules.ts'
import type { TokenWorld } from './token-world.ts'

/** `POST /tokens`: 201 with `Location`. */
export async function postToken(exchange: Exchange<TokenWorld, TokenRules>): Promise<Answer> {
  const { base, rules } = exchange
  const body = await exchange.readBody().catch(withoutQuotation)
  const tokens = await rules.contract.tokens()
  const record = createToken(exchange.world, readTokenBody(rules, { tokens, body }))

  const headers = { Location: urlOf(base, 'tokens', record.id) }
  return json(representToken(record, base), { status: 201, headers })
}

/** `GET /tokens/{token}`. */
export function getToken({ params, base, world }: Exchange<TokenWorld>): Answer {
  return json(representToken(requireToken(world, params.token ?? ''), base))
}

/** What is wrong with a JSON text is said with a piece of it, which here may be a card's number. */
async function withoutQuotation(thrown: unknown): Promise<never> {
  const error = await worded(thrown)
  if (!(error instanceof Problem && error.status === 400)) throw error
  throw new Problem(
    400,
    'The body is not JSON in UTF-8, or is nested too deeply. Check it for a missing bracket, comma or ' +
      'quote; it is not quoted here, as it may hold a card number.',
  )
}
