import { readFile } from 'node:fs/promises'
import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { controlPath } from '../control/said/route.ts'

/** Where the scripts of the kit's own pages lie, in the package and for its sources. */
const folder = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/page/' : './page/',
  import.meta.url,
)

const panelPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rebilly mock</title>
<link rel="icon" href="data:,">
<script type="module" src="${controlPath}/page/panel.js"></script>
</head>
<body></body>
</html>
`

/** What the panel's page may do, which shows what others have sent. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

/** What a browser is answered below the control's path, in the place of its operations: the panel, and its scripts. */
export async function pageFile(
  { method, headers }: RequestLike,
  pathname: string,
): Promise<Answer | undefined> {
  if (method !== 'GET') return undefined
  const below = pathname.slice(controlPath.length)
  if (/^(\/|\/worlds\/[^/]+\/)?$/.test(below)) {
    const isAsked = headers.get('accept')?.startsWith('text/html') ?? false
    return isAsked ? file('text/html', panelPage, { 'Content-Security-Policy': policy }) : undefined
  }
  const name = /^\/page\/([\w-][\w.-]*\.js)$/.exec(below)?.[1]
  const text = name && (await readFile(new URL(name, folder), 'utf8').catch(() => undefined))
  return text === undefined ? undefined : script(text)
}

export const script = (text: string): Answer => file('text/javascript', text)

const file = (type: string, text: string, headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ...headers },
  body: Buffer.from(text),
})
