/** @jsxImportSource preact */

interface Props {
  readonly path: string
  readonly faults: ReadonlyMap<string, string>
}

/** What the API said of an object or a list as a whole. */
export function Fault({ path, faults }: Props) {
  const fault = faults.get(path)
  return fault === undefined ? null : <p class="fault">{fault}</p>
}
