import { coded } from '#engine/problem/mock-error'

/** Why there is no worker to start, and what to do. */
export const noWorkers = (): Error =>
  coded(
    'REBILLY_MOCK_PLATFORM',
    new Error(
      'Failed to start the mock: this page has no service workers, because its origin is not secure ' +
        '(neither https nor localhost). Open it there, or use `transport: "in-page"`.',
    ),
  )

/** Why MSW's worker did not start, and what to do. */
export function workerFailure(workerUrl: string | URL, cause: unknown): Error {
  return coded(
    'REBILLY_MOCK_INSTALLATION',
    new Error(
      `Failed to start the mock: the script at "${workerUrl}" did not start as MSW's worker. ` +
        `${reasonOf(cause)}, or use \`transport: 'in-page'\`.`,
      { cause },
    ),
  )
}

function reasonOf(cause: unknown): string {
  const { message } = cause as Error
  if (/certificate/i.test(message)) {
    return 'The certificate of its server is not trusted: let the browser trust it'
  }
  if (message.includes('TrustedScriptURL')) {
    return 'Trusted Types of this page refuse it: allow its address by a default policy'
  }
  return 'It is not there, or is another one: write it with `npx rebilly-mock worker <public folder>`'
}
