import { onChange } from '../interception/interception.ts'
import type { WorkerAnswering } from './answering.ts'
import { channelName } from './channel-name.ts'
import { answerWorkers } from './page-channel.ts'
import { workerScript } from './worker-script.ts'
import type { WorkerStart } from './worker-start.ts'

type Message =
  | { readonly kind: 'made'; readonly page: string; readonly id: string }
  | { readonly kind: 'other' }

/**
 * Gives the workers of a page the kit's script when they ask for it, and answers what they ask then. To the end of the
 * page: they outlive a start, and what no mock answers they send themselves.
 */
export function answerBegunWorkers(page: string, mocks: WorkerAnswering): void {
  const channel = new BroadcastChannel(channelName)
  const say = (message: object) => channel.postMessage({ page, ...message })
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'made' || data.page !== page) return
    const { id } = data
    say({ kind: 'begin', id, script: scriptOf({ page, location: id, baseUrls: mocks.baseUrls }) })
  }
  answerWorkers(page, mocks)
  onChange(() => say({ kind: 'base URLs', baseUrls: mocks.baseUrls }))
  say({ kind: 'ready' })
}

const scriptOf = (start: WorkerStart): string =>
  URL.createObjectURL(
    new Blob([`{ const rebillyMockWorker = ${JSON.stringify(start)};\n${workerScript} }`], {
      type: 'text/javascript',
    }),
  )
