/** A name that is not taken: with a number behind it, if it must be. */
export function freeName(name: string, taken: readonly string[]): string {
  let number = 1
  const numbered = () => (number === 1 ? name : `${name} ${number}`)
  while (taken.includes(numbered())) number += 1
  return numbered()
}
