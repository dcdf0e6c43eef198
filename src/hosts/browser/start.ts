import { checkAgainst, isText, oneOf, type Rule } from '#mock/options/check-against'
import {
  type Answering,
  joinInterception,
  type Running,
  requireMock,
  type Startable,
} from '../interception/interception.ts'

export interface BrowserOptions {
  /**
   * How requests are caught: by MSW's service worker, which shows them in the browser's network panel,
   * or in the page, which needs no worker script and is faster.
   * @default 'service-worker'
   */
  transport?: 'service-worker' | 'in-page'
  /**
   * Where the worker script is served; `npx rebilly-mock worker` writes it, `msw/vite` serves it. A start that
   * joins a running worker keeps that worker.
   * @default '/mockServiceWorker.js'
   */
  workerUrl?: string | URL
  /**
   * Whether the lines on the console stay away that MSW writes for its service worker.
   * @default true
   */
  quiet?: boolean
}

/** Starts a transport; returns what ends it. */
export type Transport = (
  mocks: Answering,
  options: Required<BrowserOptions>,
) => Promise<() => void | Promise<void>>

/** What loads each of the transports: a page loads one of them. */
export type Transports = Readonly<
  Record<Required<BrowserOptions>['transport'], () => Promise<Transport>>
>

export const inPage = async (): Promise<Transport> => {
  const { startInPage } = await import('./in-page.ts')
  return async (mocks) => startInPage(mocks)
}

/** Starts a mock on the transport that the options choose. */
export async function startOn(
  transports: Transports,
  mock: Startable,
  options: BrowserOptions,
): Promise<Running> {
  requireMock(mock)
  checkAgainst(rules, options, 'Failed to start the mock')
  const chosen = {
    transport: options.transport ?? 'service-worker',
    workerUrl: options.workerUrl ?? '/mockServiceWorker.js',
    quiet: options.quiet ?? true,
  }
  const { transport } = chosen
  // At once, as the start data may have to be loaded as well.
  const loading = transports[transport]()
  loading.catch(() => {})
  return joinInterception(transport, mock, async (mocks) =>
    (await loading)(warningOfMissing(mocks), chosen),
  )
}

/** The same, and what the mock has nothing for is told. */
function warningOfMissing(mocks: Answering): Answering {
  const fetch: Answering['fetch'] = async (request) => {
    const response = await mocks.fetch(request)
    if (response?.status === 501) void warn(request as Request, response.clone())
    return response
  }
  return Object.assign(Object.create(mocks), { fetch })
}

async function warn(request: Request, response: Response): Promise<void> {
  const { warnOfMissing } = await import('./warn-of-missing.ts')
  return warnOfMissing(request, response)
}

const rules: Record<keyof BrowserOptions, Rule> = {
  transport: oneOf('service-worker', 'in-page'),
  workerUrl: [(value) => value instanceof URL || isText(value), 'must be a URL or a path'],
  quiet: [(value) => typeof value === 'boolean', 'must be true or false'],
}
