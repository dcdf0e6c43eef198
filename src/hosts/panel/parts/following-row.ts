interface Rows {
  readonly active: number
  readonly count: number
  /** How many are seen at once. */
  readonly page: number
}

/** To which row a key leads; `undefined` for one that leads nowhere. */
export function followingRow(key: string, { active, count, page }: Rows): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  }
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next))
}
