import { useEffect, useRef } from 'preact/hooks'
import type { News } from '../source/panel-source.ts'
import { usePanel } from './context.ts'
import { useLoaded } from './use-loaded.ts'

/** Calls a function with what happens in the mock, for as long as the part is shown. */
export function useNews(listener: (news: News) => void): void {
  const { source } = usePanel()
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => source.watch((news) => latest.current(news)), [source])
}

/** How often a part looks again at most, in milliseconds, however much happens. */
const pause = 150

/** Calls a function soon after records may have changed, once for all that came in between. */
export function useChanges(look: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(look)
  latest.current = look
  useEffect(() => () => clearTimeout(timer.current), [])
  useNews((news) => {
    if (!mayHaveChanged(news) || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, pause)
  })
}

function mayHaveChanged(news: News): boolean {
  if (news.kind !== 'request') return true
  return news.entry.method !== 'GET' && news.entry.outcome !== 'pending'
}

/** Loads something, and again soon after anything has happened in the mock. */
export function useLive<T>(load: () => Promise<T>): T | undefined {
  const { value, again } = useLoaded(load)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useNews(({ kind }) => {
    // What the panel itself has done shows at once.
    if (kind === 'control') return again()
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      again()
    }, pause)
  })
  return value
}
