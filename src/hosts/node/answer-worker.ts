import type { MessagePort } from 'node:worker_threads'
import { FetchRequest } from '@mswjs/interceptors'
import { type Answering, onChange } from '../interception/interception.ts'
import type { FromWorker, SentResponse, ToWorker } from './worker-messages.ts'
import { carriesWorlds } from './worlds/hooks.ts'

/** Answers the requests of a worker; returns what ends that. */
export function answerWorker(mocks: Answering, port: MessagePort): () => void {
  const tell = (message: ToWorker) => port.postMessage(message)
  const tellPlaces = () => tell({ baseUrls: mocks.baseUrls, haveWorlds: carriesWorlds() })
  const open = new Map<number, AbortController>()
  const stopTelling = onChange(tellPlaces)

  port.on('message', async (message: FromWorker) => {
    if ('leaves' in message) return open.get(message.leaves)?.abort()
    const { asks, url, method, headers, body } = message
    const left = new AbortController()
    open.set(asks, left)
    // MSW's own, which `TRACE` can be the method of.
    const request = new FetchRequest(url, { method, headers, body, signal: left.signal })
    const response = await mocks.fetch(request)
    open.delete(asks)
    tell({ answers: asks, response: response ? await sent(response) : 'not ours' })
  })
  tellPlaces()
  // The worker keeps the process alive, not what it is answered by.
  port.unref()
  return () => {
    stopTelling()
    tell({ baseUrls: [], haveWorlds: false })
    port.close()
  }
}

async function sent(response: Response): Promise<SentResponse | 'network error'> {
  if (response.type === 'error') return 'network error'
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], body }
}
