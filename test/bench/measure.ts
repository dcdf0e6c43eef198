export interface Subject {
  name: string
  /** Set-up of each operation, which is not timed. */
  prepare?: () => void
  /** One operation; `round` makes each one different. */
  run: (round: number) => Promise<unknown>
}

export interface Figures {
  median: number
  p95: number
}

/**
 * Times subjects by turns, one operation each, so that whatever else the machine does meets them all
 * alike. Times are in milliseconds.
 */
export async function measure(
  subjects: readonly Subject[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Figures[]> {
  const times = subjects.map(() => [] as number[])
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [position, subject] of subjects.entries()) {
      subject.prepare?.()
      const start = performance.now()
      await subject.run(round)
      const time = performance.now() - start
      if (round >= warmUp) times[position]?.push(time)
    }
  }
  return times.map(figuresOf)
}

export function figuresOf(times: number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
