import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createMock } from '../../support/create-mock.ts'

it('a world that another version kept is not taken up: the mock says so and begins anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rebilly-mock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  const persist = { name: 'dev', file: join(folder, 'dev.json') }
  const before = createMock({ persist })
  await before.customers.put('ada', { isEddRequired: true })

  const after = createMock({ contract: '2026-08', persist })
  await after.ready

  expect(after.customers.count).toBe(0)
  expect(warn.mock.calls.flat().join()).toMatch(/"dev" cannot be used, .*`customers\[0\]\.locale`/)
})
