import type { FollowedPanel } from '../../control/said/panel.ts'
import { ControlClient } from '../../remote/control-client.ts'
import type { News, PanelSource } from './panel-source.ts'
import { remoteSource } from './remote-source.ts'

/** How long the panel waits before it asks a server again that did not answer, in milliseconds. */
const pause = 1000

/** A mock that is served, for the panel: it asks the server's control. */
export function servedSource(url: string, world: string | undefined): PanelSource {
  const client = new ControlClient(url, world)
  const listeners = new Set<(news: News) => void>()
  let following: AbortController | undefined
  const tell = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  const call = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    const { value } = await client.send<{ value?: unknown }>('askPanel', { input: { name, given } })
    return value
  }
  const source = remoteSource({
    call,
    servedAt: new URL(url).origin,
    watch(listener) {
      listeners.add(listener)
      following ??= begin()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        following?.abort()
        following = undefined
      }
    },
  })

  function begin(): AbortController {
    const controller = new AbortController()
    void follow(controller.signal)
    return controller
  }

  async function follow(signal: AbortSignal): Promise<void> {
    let after: string | undefined
    while (!signal.aborted) {
      try {
        const input = after === undefined ? {} : { after }
        const followed = await client.send<FollowedPanel>('followPanel', { input, signal })
        after = followed.next
        if (followed.isFresh) await tellAll(signal)
        for (const news of followed.news) tell(news as News)
      } catch {
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }

  /** What happened before somebody looked, or while nobody could. */
  async function tellAll(signal: AbortSignal): Promise<void> {
    const entries = await source.entries()
    if (signal.aborted) return
    tell({ kind: 'journal-cleared' })
    for (const entry of entries) tell({ kind: 'request', entry })
    tell({ kind: 'control' })
  }

  return source
}
