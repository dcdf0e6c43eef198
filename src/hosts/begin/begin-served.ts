import type { IncomingMessage, ServerResponse } from 'node:http'
import { isWorldName, worldHeader } from '../control/said/world-name.ts'
import { beginHead, beginScript } from './begin-head.ts'

/** What pages and workers begin with. */
export interface Beginnings {
  /** The address of the first script. */
  readonly startUrl: string
  /** The address of the module that starts the mock of a page. */
  readonly moduleUrl: string
  /** The first script itself. */
  start(): string
  /** Called for each page. */
  onPage?(): void
}

/** Lets a response begin so if it is a document or the script of a worker, whoever makes it. */
export function beginServed(
  request: IncomingMessage,
  response: ServerResponse,
  beginnings: Beginnings,
): void {
  if (asksForDocument(request)) beginPage(request, response, beginnings)
  else if (asksForWorker(request)) beginWorker(request, response, beginnings)
}

function beginPage(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { startUrl, moduleUrl, onPage }: Beginnings,
): void {
  // What a browser kept of it may be of a time before the mock.
  delete headers['if-none-match']
  delete headers['if-modified-since']
  const world = String(headers[worldHeader.toLowerCase()] ?? '')
  beginHead(response, (nonce) => {
    onPage?.()
    return pageBeginning({ startUrl, moduleUrl, nonce, world })
  })
}

function beginWorker(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { startUrl, start }: Beginnings,
): void {
  delete headers['if-none-match']
  const load = `import ${JSON.stringify(startUrl)};`
  // Imports come first whatever stands before them, so the script has to be one of them.
  beginScript(response, (text) => (isImporting.test(text) ? load : `${start()};`))
}

interface Beginning {
  readonly startUrl: string
  readonly moduleUrl: string
  readonly nonce: string | undefined
  /** What the request said of its world. */
  readonly world: string
}

/**
 * What a page begins with that a server renders: one script that imports the other and takes itself out, so that what
 * takes up the page in the browser finds what it has rendered.
 */
function pageBeginning({ startUrl, moduleUrl, nonce, world }: Beginning): string {
  const allowed = nonce === undefined ? '' : ` nonce="${nonce}"`
  const named = isWorldName(world) ? ` data-world="${world}"` : ''
  return `<script src="${startUrl}" data-starts="${moduleUrl}"${named}${allowed}></script>`
}

/** Browsers say what a response is for where the origin is secure; a script may ask for a part of a page. */
function asksForDocument({ method, headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest']
  if (method !== 'GET' && method !== 'POST') return false
  return destination === undefined
    ? String(headers.accept).startsWith('text/html')
    : ['document', 'iframe', 'frame', 'embed', 'object'].includes(String(destination))
}

const asksForWorker = ({ url = '', headers }: IncomingMessage): boolean =>
  ['worker', 'sharedworker'].includes(String(headers['sec-fetch-dest'])) ||
  /[?&]worker_file&/.test(url)

const isImporting = /^\s*(?:import\s*["'{*]|import\s+\w|export\s[^;]*\sfrom\s*["'])/m
