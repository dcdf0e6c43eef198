/** What sets the lead source in a customer's body. */
export type LeadSourceSetter = typeof import('../lead-source/with-customer.ts')

/**
 * The same for a body that has one; most have none. It is loaded before anything is read of the world, as a write
 * must not wait.
 */
export async function leadSourceFor(body: unknown): Promise<LeadSourceSetter | undefined> {
  const { leadSource } = (body ?? {}) as { leadSource?: unknown }
  return leadSource === undefined ? undefined : import('../lead-source/with-customer.ts')
}
