import { Problem } from '#contract/problem'
import { worded } from '#contract/refusal'
import { createToken } from '#semantics/create-token'
import { representToken } from '#semantics/represent-token'
import { requireToken } from '#semantics/require-token'
import { readTokenBody } from '#semantics/token-body'
import { tokenUrl } from '#semantics/urls'
import type { Exchange } from './exchange.ts'
import { jsonResponse } from './json-response.ts'

/** `POST /tokens`: 201 with `Location`. */
export async function postToken(exchange: Exchange): Promise<Response> {
  const { base, rules } = exchange
  const body = await exchange.readBody().catch(withoutQuotation)
  const record = createToken(exchange.world, readTokenBody(body, rules))

  const headers = { Location: tokenUrl(base, record.id) }
  return jsonResponse(representToken(record, base), { status: 201, headers })
}

/** `GET /tokens/{token}`. */
export function getToken({ params, base, world }: Exchange): Response {
  return jsonResponse(representToken(requireToken(world, params.token ?? ''), base))
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
