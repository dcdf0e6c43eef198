/** A window or a worker: what has a `fetch` and an `XMLHttpRequest` of its own. */
export type Realm = typeof globalThis

/** The URL that a realm makes of what its code wrote; `undefined` for what is none. */
export function urlIn({ document, location }: Partial<Realm>, written: unknown): URL | undefined {
  return URL.parse(String(written), document?.baseURI ?? location?.href) ?? undefined
}
