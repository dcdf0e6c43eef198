import { useCallback } from 'preact/hooks'
import { usePanel } from './context.ts'
import { reasonOf } from './use-loaded.ts'

/** Does something, shows its code, and tells what came of it, or why it failed. */
export function useTry(): (
  code: string,
  done: string,
  work: () => Promise<unknown>,
) => Promise<void> {
  const { say, tell } = usePanel()
  return useCallback(
    async (code, done, work) => {
      say(code)
      try {
        await work()
        tell(done)
      } catch (error) {
        tell(reasonOf(error), true)
      }
    },
    [say, tell],
  )
}
