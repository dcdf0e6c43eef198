import type { JournalEntry } from '#mock/journal/entry'
import { changesBetween } from './record-changes.ts'

/** The journal as a page that needs nothing but a browser: when each request was, why it was answered so, what it changed. */
export function journalPage(entries: readonly JournalEntry[]): string {
  const starts = entries.map(({ time }) => Date.parse(time))
  const first = Math.min(...starts)
  const last = Math.max(...entries.map(({ duration = 0 }, at) => (starts[at] ?? 0) + duration))
  const length = Math.max(last - first, 1)
  const rows = entries.map((entry, at) => {
    const from = (starts[at] ?? first) - first
    const bar = { left: (from / length) * 100, width: ((entry.duration ?? 0) / length) * 100 }
    return row(entry, from, bar)
  })
  const count = `${entries.length} ${entries.length === 1 ? 'request' : 'requests'}`
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>rebilly-mock: ${count}</title><style>${style}</style>
<h1>${count} to the mock</h1>
${rows.join('\n')}
</html>
`
}

interface Bar {
  readonly left: number
  readonly width: number
}

function row(entry: JournalEntry, from: number, { left, width }: Bar): string {
  const { method, url, operation, duration, response, outcome } = entry
  const status = response?.status ?? outcome
  const kind = response && response.status < 400 ? 'good' : 'bad'
  const took = duration === undefined ? 'no answer yet' : `${duration.toFixed(1)} ms`
  return `<details><summary>
<span class="bar"><i style="margin-left:${left.toFixed(2)}%;width:${width.toFixed(2)}%"></i></span>
<b class="${kind}">${safe(status)}</b> <span>${safe(operation ?? method)}</span> <span>${safe(entry.id ?? '')}</span>
<small>at ${Math.round(from)} ms, ${took}</small></summary>
<p><code>${safe(method)} ${safe(url)}</code></p>
${part('Why', trail(entry))}${part('What changed', changes(entry))}${part('Request', json(entry.body))}${part('Answer', json(response?.body))}
</details>`
}

const part = (title: string, content: string) =>
  content === '' ? '' : `<h2>${title}</h2>${content}\n`

const trail = ({ trail }: JournalEntry): string => {
  const steps = trail.map(({ rule, outcome, reason }) => {
    const mark = outcome === 'ok' ? '<b class="good">ok</b>' : '<b class="bad">no</b>'
    return `<li>${mark} ${safe(rule)}${reason === undefined ? '' : `: ${safe(reason)}`}</li>`
  })
  return steps.length === 0 ? '' : `<ol>${steps.join('')}</ol>`
}

function changes({ before, after }: JournalEntry): string {
  const lines = changesBetween(before, after).map(
    ({ path, from, to }) =>
      `<tr><th scope="row">${safe(path)}</th><td><del>${safe(from)}</del></td><td><ins>${safe(to)}</ins></td></tr>`,
  )
  if (lines.length === 0) return ''
  return `<table><tr><th>member</th><th>before</th><th>after</th></tr>${lines.join('')}</table>`
}

const json = (value: unknown): string =>
  value === undefined ? '' : `<pre>${safe(JSON.stringify(value, null, 2))}</pre>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text that is nothing but text: what was sent may be anything. */
const safe = (value: unknown): string =>
  String(value).replace(/[&<>"]/g, (character) => entities[character] ?? '')

const style = `
:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}
body{max-width:70rem;margin:1rem auto;padding:0 1rem}
summary{cursor:pointer;padding:.3rem 0;border-bottom:1px solid #8884;overflow-wrap:anywhere}
.bar{display:block;height:4px;background:#8882;overflow:hidden}.bar i{display:block;height:4px;min-width:2px;background:#2a6ae0}
.good{color:light-dark(#0a6b2d,#6fd08c)}.bad{color:light-dark(#b3261e,#ff9a92)}
h1{font-size:1.3rem}h2{font-size:1rem;margin:.8rem 0 .2rem}
pre,code{font:12px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{text-align:start;padding:.1rem .8rem .1rem 0;vertical-align:top;overflow-wrap:anywhere}
`
