import { expect, it, onTestFinished, vi } from 'vitest'
import { createMock } from '../support/create-mock.ts'

/** A worker of an edge runtime is such a platform. */
function leavePlatformWithoutFiles() {
  const { getBuiltinModule } = process
  Object.assign(process, { getBuiltinModule: undefined })
  onTestFinished(() => {
    Object.assign(process, { getBuiltinModule })
  })
}

it('says once that nothing can be kept here, and goes on in memory', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  leavePlatformWithoutFiles()

  const mock = createMock({ customers: [{ id: 'ada' }], persist: { name: 'dev' } })
  await mock.customers.put('bob', { websiteId: 'web_1' })

  expect(mock.customers.list().map(({ id }) => id)).toEqual(['bob', 'ada'])
  expect(warn.mock.calls.flat()).toEqual([
    expect.stringContaining('this platform has neither IndexedDB nor files'),
  ])
})
