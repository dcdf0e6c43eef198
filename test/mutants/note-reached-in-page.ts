import { afterAll } from 'vitest'
import { commands } from 'vitest/browser'
import { reached } from './reached.ts'

// As `note-reached.ts`, for tests that run in a browser: what their frames and workers run is noted nowhere.
afterAll(async () => {
  const { path, text } = reached()
  await commands.writeFile(path, text)
})
