/** Resolves what `fetch` is asked for against the page's address, where there is a DOM; returns what ends that. */
export function resolveFetch(): () => void {
  const { fetch } = globalThis
  const resolving: typeof fetch = (input, init) => {
    const { location } = globalThis as { location?: { href: string } }
    const isRelative = typeof input === 'string' && location && !URL.canParse(input)
    return fetch(isRelative ? new URL(input, location.href) : input, init)
  }
  globalThis.fetch = resolving
  return () => {
    // Unless a `setupServer` of the user's goes on with it.
    if (globalThis.fetch === resolving) globalThis.fetch = fetch
  }
}
