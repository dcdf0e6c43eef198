import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { reachedKey } from './probes.ts'

// Set up before each test file of the run that asks which tests reach what.
afterAll(() => {
  const reached = (globalThis as unknown as Record<string, Set<string> | undefined>)[reachedKey]
  const folder = process.env.REACHED_FOLDER ?? ''
  const testFile = expect.getState().testPath ?? ''
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, `${Buffer.from(testFile).toString('base64url')}.json`),
    JSON.stringify([...(reached ?? [])]),
  )
})
