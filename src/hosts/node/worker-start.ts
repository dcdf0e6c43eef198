import { syncBuiltinESMExports } from 'node:module'
import worker from 'node:worker_threads'
import type { WorkerStart } from './catch-workers.ts'
import { joinNode } from './join.ts'
import { WorkerMocks } from './worker-mocks.ts'
import { carry } from './worlds/hooks.ts'

// Runs before the worker's own script, which is to find its own `workerData`.
const { rebillyMock, workerData }: WorkerStart = worker.workerData
Object.assign(worker, { workerData })
syncBuiltinESMExports()
await joinNode(new WorkerMocks(rebillyMock, carry))
