import './sibling.ts'
import { ask, statusOf } from './page.ts'

await ask('top-level await', '?limit=1')
await ask('write', '/counter', { method: 'PUT', body: `{"customFields":{"time":${Date.now()}}}` })

// A page that is left sends its last word.
addEventListener('pagehide', () => void statusOf('/farewell', { keepalive: true }))

const polls: Record<string, number> = {}
setInterval(async () => {
  const status = String(await statusOf('?limit=1'))
  polls[status] = (polls[status] ?? 0) + 1
}, 10)
const early = setInterval(() => {
  if (Object.keys(answers).length < 6) return
  clearInterval(early)
  Object.assign(globalThis, { isDone: true, polls })
})
