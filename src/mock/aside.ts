import type { Call } from '#handlers/call'
import type { Backend } from '#handlers/dispatch'

/** What answers whoever tends the mock: without credentials and scenarios, and noting only what writes. */
export function asideOf(backend: Backend, changed: () => void): Backend {
  const ifItWrites = (note: (call: Call) => void) => (call: Call) => {
    if (call.request.method !== 'GET') note(call)
  }
  return {
    ...backend,
    rules: { ...backend.rules, auth: 'off' },
    intervene: () => undefined,
    received: ifItWrites(backend.received),
    settled: ifItWrites((call) => {
      backend.settled(call)
      if ((call.answer?.status ?? 0) < 400) changed()
    }),
  }
}
