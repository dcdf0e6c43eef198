/** What an error says; a poll that ends says as its cause that time ran out. */
export function messageOf(error: unknown): string {
  const { message = String(error), cause } = (error ?? {}) as { message?: string; cause?: unknown }
  return cause === undefined ? message : `${message} (${messageOf(cause)})`
}
