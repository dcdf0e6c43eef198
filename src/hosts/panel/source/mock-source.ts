import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'
import { mockScenarios } from './mock-scenarios.ts'
import { mockWorld } from './mock-world.ts'
import type { Answered, Asked, News, PanelSource } from './panel-source.ts'

/** A mock of this page, for the panel. */
export function mockSource(mock: AnyMock): PanelSource {
  const [first] = mock.baseUrls
  const base = first ? `${first.origin}${first.path}` : ''

  async function answered(asked: Asked, aside: boolean): Promise<Answered> {
    const answer = await mock.answer(requestOf(base, asked), { aside })
    if (!answer)
      throw coded(
        'REBILLY_MOCK_UNREACHABLE',
        new Error(`Failed to ask the mock: ${asked.path} is not the API's.`),
      )
    const { status, headers, body } = answer
    return { status, headers: headers as Answered['headers'], body }
  }

  const listeners = new Set<(news: News) => void>()
  const changed = () => {
    for (const listener of listeners) listener({ kind: 'control' })
  }
  return {
    scenarios: mockScenarios(mock, changed),
    world: mockWorld(mock, changed),
    baseUrl: async () => base,
    ask: (asked) => answered(asked, true),
    send: (asked) => answered(asked, false),
    entries: async () => mock.journal.entries,
    clearJournal: async () => mock.journal.clear(),
    watch(listener) {
      listeners.add(listener)
      const ends = [
        mock.journal.on((entry) =>
          listener(entry ? { kind: 'request', entry } : { kind: 'journal-cleared' }),
        ),
        mock.events.on('*', () => listener({ kind: 'event' })),
      ]
      return () => {
        listeners.delete(listener)
        for (const end of ends) end()
      }
    },
  }
}

/** A key of the panel's own: a mock that takes any takes this one. */
const key = 'rebilly-mock-panel'

function requestOf(base: string, { method, path, headers, body }: Asked): Request {
  const head = new Headers(headers)
  head.set('REB-APIKEY', key)
  if (body !== undefined && !head.has('Content-Type')) head.set('Content-Type', 'application/json')
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  return new Request(`${base}${path}`, { method, headers: head, ...text })
}
