import { formatMoment } from '../wording/format.ts'

interface Props {
  now: number
  onAdvance: () => void
}

/** What time it is for the mock, and a day that passes at once. */
export function Clock({ now, onAdvance }: Props) {
  const time = new Date(now).toISOString()
  return (
    <p className="clock">
      <span className="clock-label">Clock</span>
      <time dateTime={time} title={`The mock’s clock: ${time}`}>
        {formatMoment(time)}
      </time>
      <button type="button" className="button" onClick={onAdvance}>
        +1 day
      </button>
    </p>
  )
}
