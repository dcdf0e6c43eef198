import { coded } from '#engine/problem/mock-error'

/** One place where the API is mocked. */
export interface BaseUrl {
  readonly origin: string
  /** The origin that links name: the API's own, where `origin` is only another spelling of it. */
  readonly canonical: string
  /** The path below which everything is the API's, without a slash at the end. */
  readonly path: string
  /** Whether the page's own origin is here: files of the app may lie below the path too. */
  readonly onPage: boolean
  /** On the page's own origin only paths that begin with these are the API's: the rest is the app itself. */
  readonly shared: readonly string[] | undefined
  /** Nobody asked for it, so only what can hardly be the app's own is the API's. */
  readonly assumed: boolean
}

/** What paths begin with. */
export interface Names {
  /** All that the mock has. */
  readonly all: readonly string[]
  /** What resources of the user's own have: these they have named themselves. */
  readonly own: readonly string[]
}

/** Resources whose names an app will hardly use for something else, as it may use `tokens` or `tags`. */
const unmistakable: readonly string[] = ['customers', 'payment-instruments']

const rebillyHosts = ['api.rebilly.com', 'api-sandbox.rebilly.com']

interface Spelling {
  readonly text: string
  readonly canonical?: string
}

/** A name is the same with a dot at its end (RFC 1034, 3.1), and a page on plain `http` may write `//host`. */
const spellings = rebillyHosts.flatMap((host) =>
  [`https://${host}`, `https://${host}.`, `http://${host}`, `http://${host}.`].map((text) => ({
    text,
    canonical: `https://${host}`,
  })),
)

/** Both Rebilly hosts, however they are written, and the page's own origin, or what the user asks for. */
export function resolveBaseUrls(
  asked: string | readonly string[] | undefined,
  page = pageOrigin(),
  { all, own }: Names = { all: [], own: [] },
): BaseUrl[] {
  const given = [asked ?? page ?? []].flat().map((text): Spelling => ({ text }))
  const urls = asked === undefined ? [...spellings, ...given] : given
  return urls.map(({ text, canonical }) => {
    const url = parseUrl(text, page)
    const path = url.pathname.replace(/\/+$/, '')
    const onPage = url.origin === page
    const isShared = onPage && path === ''
    const assumed = isShared && asked === undefined
    const shared = isShared ? (assumed ? [...unmistakable, ...own] : all) : undefined
    return { origin: url.origin, canonical: canonical ?? url.origin, path, onPage, shared, assumed }
  })
}

/** An origin that is the API's alone, as that of a server is. */
export const wholeOrigin = (origin: string): BaseUrl => ({
  origin,
  canonical: origin,
  path: '',
  onPage: false,
  shared: undefined,
  assumed: false,
})

/** Whether a URL is below one of these, whatever of what is there may be the app's own. */
export const isBelow = (baseUrls: readonly BaseUrl[], { origin, pathname }: URL): boolean =>
  baseUrls.some((base) => base.origin === origin && `${pathname}/`.startsWith(`${base.path}/`))

function parseUrl(text: string, page: string | undefined): URL {
  const url = URL.parse(text, page)
  if (url && /^https?:$/.test(url.protocol)) return url
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(
      `Failed to create the mock: \`baseUrl\` is ${JSON.stringify(text)}, which is no http(s) URL. ` +
        'Give one such as "https://api.rebilly.com" (in a page, "/api" works too).',
    ),
  )
}

/** The origin of the page that this runs in, if it runs in one. */
export function pageOrigin(): string | undefined {
  const origin = (globalThis as { location?: { origin?: string } }).location?.origin
  return origin && /^https?:/.test(origin) ? origin : undefined
}
