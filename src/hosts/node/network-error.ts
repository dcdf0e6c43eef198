import { constants } from 'node:os'

/**
 * What a client gets of a connection that its server reset: libuv's error, by whose `code` the retries of
 * got, axios-retry and others go.
 */
export function resetConnection(): NodeJS.ErrnoException {
  return Object.assign(new Error('read ECONNRESET'), {
    errno: -constants.errno.ECONNRESET,
    code: 'ECONNRESET',
    syscall: 'read',
  })
}
