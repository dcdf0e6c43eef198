/** The known name that an unknown one most likely means; `undefined` when none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, 60).toLowerCase()
  let best: string | undefined
  let least = wanted.length / 3 + 1
  for (const each of known) {
    const whole = each.toLowerCase()
    // A nested member is often named without what it is in.
    const last = whole.slice(whole.lastIndexOf('.') + 1)
    const distance = Math.min(edits(wanted, whole), edits(wanted, last) + 0.5)
    if (distance < least) [best, least] = [each, distance]
  }
  return best
}

/** How many letters must be added, removed or replaced to get from one word to the other. */
export function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, position) => position)
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
