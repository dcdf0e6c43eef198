/** The kit's script in a worker of a page without the Vite plugin: the page answers what the worker asks. */
import type { BaseUrl } from '#handlers/base-urls'
import { beginWorkers } from './begin-workers.ts'
import { channelName } from './channel-name.ts'
import { interceptIn } from './intercept.ts'
import { mayBeMocked } from './may-be-mocked.ts'
import { PageOfWorker } from './page-channel.ts'
import { standAt } from './stand-at.ts'

export interface WorkerStart {
  readonly page: string
  /** Where its own script is. */
  readonly location: string
  readonly baseUrls: readonly BaseUrl[]
}

/** What the page puts before this script. */
declare const rebillyMockWorker: WorkerStart

const { page, location } = rebillyMockWorker
let { baseUrls } = rebillyMockWorker

const channel = new BroadcastChannel(channelName)
channel.onmessage = ({ data }) => {
  if (data.kind === 'base URLs' && data.page === page) baseUrls = data.baseUrls
}
standAt(globalThis, location)
interceptIn(globalThis, new PageOfWorker((url) => mayBeMocked(url, baseUrls), page))
beginWorkers(globalThis, page)
