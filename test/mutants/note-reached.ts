import { writeFileSync } from 'node:fs'
import { afterAll } from 'vitest'
import { reached } from './reached.ts'

// Set up before each test file of the run that asks which tests reach what.
afterAll(() => {
  const { path, text } = reached()
  writeFileSync(path, text)
})
