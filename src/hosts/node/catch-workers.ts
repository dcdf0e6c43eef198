import { Script } from 'node:vm'
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
      const execArgv = options.execArgv ?? inherited()
      if (options.eval && isClassic(String(script), execArgv)) {
        super(afterStart(String(script)), given)
      } else {
        const ofModule = options.eval ? ['--input-type=module'] : []
        super(script, { ...given, execArgv: [...ofModule, ...execArgv, '--import', startScript] })
      }
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

/** Whether a script that is given as text is none of a module, by Node's own rule: it is tried as a classic one first. */
function isClassic(script: string, execArgv: readonly string[]): boolean {
  if (/--input-type[= ]module/.test(execArgv.join(' '))) return false
  try {
    return Boolean(new Script(script))
  } catch {
    return false
  }
}

/** A classic script that is given as text runs before what `--import` names, so it has to wait itself. */
const afterStart = (script: string): string => `
  const { runInThisContext, constants } = require('node:vm')
  import(${JSON.stringify(startScript)}).then(() =>
    runInThisContext(${JSON.stringify(script)}, {
      filename: '[worker eval]',
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    }),
  )`
