import { stat } from 'node:fs'

/**
 * Resolves when something of the operating system has come in, as an answer from a network does. Next renders what it
 * keeps of a page in steps that nothing of the sort comes between, and takes what an answer brings before for unstable:
 * `fetch` itself asks for the time at the end of one.
 */
export const arrival = (): Promise<void> =>
  new Promise((resolve) => {
    stat('.', () => resolve())
  })
