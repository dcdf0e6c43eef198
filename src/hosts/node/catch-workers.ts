import worker, { MessageChannel, type MessagePort, type WorkerOptions } from 'node:worker_threads'
import type { Answering } from '../interception/interception.ts'
import { answerWorker } from './answer-worker.ts'
import { ownScript } from './own-script.ts'

/** What a worker is given beside its own `workerData`. */
export interface WorkerStart {
  readonly rebillyMock: MessagePort
  readonly workerData: unknown
}

/**
 * Lets workers that the process starts ask the mocks of the process; returns what ends that. A worker has a
 * network of its own: what it is to do with that, it is told before its own script runs.
 */
export function catchWorkers(mocks: Answering): () => void {
  const { Worker } = worker
  const closes = new Set<() => void>()

  class MockedWorker extends Worker {
    constructor(script: string | URL, options: WorkerOptions = {}) {
      const { port1, port2 } = new MessageChannel()
      const start: WorkerStart = { rebillyMock: port2, workerData: options.workerData }
      const given = {
        ...options,
        workerData: start,
        transferList: [...(options.transferList ?? []), port2],
      }
      if (options.eval) super(afterStart(String(script)), given)
      else
        super(script, {
          ...given,
          execArgv: [...(options.execArgv ?? inherited()), '--import', startScript],
        })
      const close = answerWorker(mocks, port1)
      closes.add(close)
      this.once('exit', () => {
        closes.delete(close)
        close()
      })
    }
  }
  Object.defineProperty(MockedWorker, 'name', { value: 'Worker' })
  worker.Worker = MockedWorker
  return () => {
    worker.Worker = Worker
    for (const close of closes) close()
  }
}

/** A worker has these of the process unless it is told others; it takes none that are of the process alone. */
function inherited(): string[] {
  const { execArgv } = process
  return execArgv.flatMap((each, position) => {
    const value = execArgv[position + 1]
    if (!forWorkers.test(each)) return []
    return each.includes('=') || value === undefined ? [each] : [each, value]
  })
}

/** How modules are found and loaded. */
const forWorkers = /^(--import|--require|-r|--loader|--experimental-loader|--conditions|-C)(=|$)/

const startScript = ownScript('worker-start')

/** A script that is given as text runs before what `--import` names, so it has to wait itself. */
const afterStart = (script: string): string => `
  const { runInThisContext, constants } = require('node:vm')
  import(${JSON.stringify(startScript)}).then(() =>
    runInThisContext(${JSON.stringify(script)}, {
      filename: '[worker eval]',
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    }),
  )`
