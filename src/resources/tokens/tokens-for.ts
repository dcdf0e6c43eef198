/** The rules of payment tokens. */
export type TokenRules = typeof import('./payment-tokens.ts')

/**
 * The rules of payment tokens for a body that has one; most have none. They are loaded before anything is read
 * of the world, as a write must not wait.
 */
export async function tokensFor(body: unknown): Promise<TokenRules | undefined> {
  const token = (body as { paymentToken?: unknown } | null | undefined)?.paymentToken
  return token === undefined ? undefined : import('./payment-tokens.ts')
}
