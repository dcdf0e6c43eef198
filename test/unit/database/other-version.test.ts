import { expect, it, vi } from 'vitest'
import { createMock } from '../../support/create-mock.ts'

vi.mock('@mswjs/data', async (original) => {
  const installed = await original<typeof import('@mswjs/data')>()
  /** As a version would be whose records have no marks. */
  class Collection extends installed.Collection<never> {
    override async create(values: never) {
      return { ...(values as object) } as never
    }
  }
  return { ...installed, Collection }
})

it('a version of the database that the kit does not know is told before any request', async () => {
  await expect(createMock().ready).rejects.toThrow(
    'Failed to open the database: this version of @mswjs/data marks its records in an unknown way.',
  )
})
