import { useEffect, useState } from 'react'
import type { Mock } from 'rebilly-mock'

/** What time it is for the mock, looked at once a minute and whenever something is changed beside the app. */
export function useNow(mock: Mock): number {
  const [now, setNow] = useState(() => timeOf(mock))
  useEffect(() => {
    const look = () => setNow(timeOf(mock))
    const timer = setInterval(
      () => setNow((before) => (isSameMinute(before, timeOf(mock)) ? before : timeOf(mock))),
      1000,
    )
    const off = mock.events.onChange(look)
    return () => {
      clearInterval(timer)
      off()
    }
  }, [mock])
  return now
}

const timeOf = (mock: Mock) => mock.clock.now().getTime()
const isSameMinute = (a: number, b: number) => Math.floor(a / 60_000) === Math.floor(b / 60_000)
