import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { JournalEntry } from '#mock/journal/entry'
import { usePanel } from '../../parts/context.ts'
import { useNews } from '../../parts/use-news.ts'

/** As many as the panel holds, should the mock keep more. */
const most = 5000

/** The requests of the journal, the newest first, live. */
export function useEntries(): readonly JournalEntry[] {
  const { source } = usePanel()
  const byNumber = useRef(new Map<number, JournalEntry>())
  const frame = useRef(0)
  const [entries, setEntries] = useState<readonly JournalEntry[]>([])

  /** Once a frame, however many came. */
  const show = useCallback(() => {
    if (frame.current) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setEntries([...byNumber.current.values()].reverse())
    })
  }, [])

  useEffect(() => {
    void source.entries().then((kept) => {
      const newer = byNumber.current
      byNumber.current = new Map(kept.map((entry) => [entry.number, entry]))
      for (const [number, entry] of newer) byNumber.current.set(number, entry)
      show()
    })
    return () => {
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [source, show])

  useNews((news) => {
    const { current } = byNumber
    if (news.kind === 'event' || news.kind === 'control') return
    if (news.kind === 'journal-cleared') current.clear()
    else current.set(news.entry.number, news.entry)
    const [oldest] = current.size > most ? current.keys() : []
    if (oldest !== undefined) current.delete(oldest)
    show()
  })

  return entries
}
