import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** What Node keeps to itself. */
interface Handles {
  _getActiveHandles?(): unknown[]
}

/**
 * The responses that servers of this process owe for requests which came before anyone could hear of them: Next listens
 * before it reads its config, and lets such requests wait.
 */
export function owedResponses(): ServerResponse[] {
  const handles = (process as Handles)._getActiveHandles?.() ?? []
  return handles.flatMap((handle) => {
    if (!(handle instanceof Socket)) return []
    const { _httpMessage: message } = handle as { _httpMessage?: unknown }
    return message instanceof ServerResponse && !message.headersSent ? [message] : []
  })
}
