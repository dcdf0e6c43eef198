import './sibling.ts'
import { ask } from './page.ts'

await ask('top-level await', '?limit=1')
await ask('write', '/counter', {
  method: 'PUT',
  body: JSON.stringify({ customFields: { time: Date.now() } }),
})
Object.assign(globalThis, { isDone: true })

// A page that is left sends its last word.
addEventListener(
  'pagehide',
  () => void fetch('https://api.rebilly.com/customers/farewell', { headers, keepalive: true }),
)
const poll = () => ask('poll', '?limit=1')
setInterval(poll, 5)
