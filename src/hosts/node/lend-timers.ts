import { setImmediate } from 'node:timers'

/**
 * Gives MSW's interception what a DOM in place of the process may lack, as Jest's jsdom does. It stays: a
 * connection that was caught may ask for it after the stop.
 */
export function lendTimers(): void {
  globalThis.setImmediate ??= setImmediate
}
