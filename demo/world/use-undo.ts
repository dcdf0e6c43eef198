import { useRef, useState } from 'react'
import type { Mock } from 'rebilly-mock'

interface Step {
  checkpoint: string
  what: string
}

interface Log {
  note(path: string): void
}

/** As many steps as can be taken back. */
const KEPT = 10

/** Takes writes back: before each of them the mock remembers its whole world. */
export function useUndo(mock: Mock, log: Log) {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const count = useRef(0)

  return {
    /** What would be taken back. */
    last: steps.at(-1)?.what,
    forget: () => setSteps([]),
    /** Writes, so that it can be taken back; what fails is no step. */
    async doing<Result>(
      write: () => Promise<Result>,
      whatOf: (result: Result) => string,
    ): Promise<Result> {
      const checkpoint = `before write ${1 + (count.current++ % (2 * KEPT))}`
      await mock.checkpoint(checkpoint)
      const result = await write()
      const step = { checkpoint, what: whatOf(result) }
      setSteps((before) => [...before, step].slice(-KEPT))
      return result
    },
    async takeBack(): Promise<void> {
      const step = steps.at(-1)
      if (!step) return
      setSteps(steps.slice(0, -1))
      await mock.rollback(step.checkpoint)
      log.note(`rollback(${step.checkpoint})`)
    },
  }
}
