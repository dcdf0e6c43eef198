import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'

interface Loaded<T> {
  readonly value?: T
  readonly error?: string
}

/** What a promise gives, anew for another function; what it gave before stays while a new one is on its way. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({})
  const [turn, setTurn] = useState(0)
  const run = useMemo(() => ({ load, turn }), [load, turn])
  useEffect(() => {
    let isCurrent = true
    run.load().then(
      (value) => isCurrent && setLoaded({ value }),
      (error: unknown) => isCurrent && setLoaded((last) => ({ ...last, error: reasonOf(error) })),
    )
    return () => {
      isCurrent = false
    }
  }, [run])
  return { ...loaded, again: useCallback(() => setTurn((last) => last + 1), []) }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
