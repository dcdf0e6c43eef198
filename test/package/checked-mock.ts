/** What the pages' examples run with in the place of `rebilly-mock`: the same, with its responses checked. */
export * from 'rebilly-mock'

import { createMock as create, type MockOptions } from 'rebilly-mock'

export const createMock = (options?: MockOptions) => create({ checkResponses: true, ...options })
