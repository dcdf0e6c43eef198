import { useCallback, useEffect, useRef, useState } from 'react'
import { toFailure } from '../wording/failure.ts'

export interface Loaded<Value> {
  value?: Value
  /** Why it could not be loaded. */
  message?: string
  load: () => Promise<void>
}

/** What `ask` answers, and `load` to ask again; a late answer never replaces a newer one. */
export function useLoaded<Value>(ask: () => Promise<Value>): Loaded<Value> {
  const [found, show] = useState<Omit<Loaded<Value>, 'load'>>({})
  const latest = useRef(0)

  const load = useCallback(async () => {
    const ticket = ++latest.current
    const next = await ask().then(
      (value) => ({ value }),
      (error: unknown) => ({ message: toFailure(error).message }),
    )
    if (ticket === latest.current) show(next)
  }, [ask])

  useEffect(() => {
    void load()
    return () => {
      latest.current++
    }
  }, [load])

  return { ...found, load }
}
