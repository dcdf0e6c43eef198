import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestController } from '@mswjs/interceptors'

const passing = new AsyncLocalStorage<Request>()

/** Lets who sees a connection pass know for which request it does. */
export function notePassing(request: Request, controller: RequestController): void {
  const pass = controller.passthrough.bind(controller)
  controller.passthrough = () => passing.run(request, pass)
}

/** The request for which a connection is let pass; `undefined` where MSW read none. */
export const passingRequest = (): Request | undefined => passing.getStore()
