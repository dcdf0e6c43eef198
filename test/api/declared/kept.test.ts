import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { shop, websites } from '../../support/declared-resources.ts'

/** A folder for one test, and what is written there. */
async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'rebilly-mock-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return { persist: { name: 'own', file: join(path, 'own.json') }, files: () => readdir(path) }
}

describe('a world that is kept', () => {
  it('takes on a resource that was declared since', async () => {
    const { persist } = await folder()
    await createMock({ persist }).customers.put('ada', {})
    const mock = createMock({ resources: [websites], persist })
    await mock.resource(websites).put('w1', { ...shop, customerId: 'ada' })
    expect(mock.customers.get('ada')?.revision).toBe(0)
  })

  it('is set aside, and told of, when it holds one that is no longer declared', async () => {
    const { persist, files } = await folder()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    await createMock({ resources: [websites], persist })
      .resource(websites)
      .put('w1', shop)
    await createMock({ persist }).ready
    expect(warn.mock.calls.join()).toContain('`websites` is no table of a world')
    expect((await files()).filter((name) => /^own\..+Z\.json$/.test(name))).toHaveLength(1)
  })
})
