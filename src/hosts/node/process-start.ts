import { isMainThread } from 'node:worker_threads'
import { toldMock } from './children.ts'
import { servedMock } from './served-mock.ts'
import { startCarrying } from './start-carrying.ts'
import { worldsServedAt } from './worlds/worlds-beside.ts'

// Runs before a process's own script, by `--import`. A worker asks the thread that started it.
const told = isMainThread ? toldMock() : undefined
if (told) {
  await startCarrying(servedMock(told.url, told.baseUrls), worldsServedAt(told.url))
}
