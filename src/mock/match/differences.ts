import { escapeControls } from '#engine/values/escape-controls'
import { isSecretPath, withoutSecrets } from '#engine/values/secrets'

/** A way to want something that is not compared member by member; `undefined` leaves it to `differences`. */
type Special = (value: unknown, wanted: unknown, place: string) => string[] | undefined

/** What of a value is not as wanted, a line each, by dotted path; none when it has all that is wanted. */
export function differences(
  value: unknown,
  wanted: unknown,
  path = '',
  special?: Special,
): string[] {
  const place = path || 'it'
  const own = special?.(value, wanted, place)
  if (own) return own
  const quoted = isSecretPath(place.split('.')) ? () => '[redacted]' : shown
  if (typeof wanted === 'function') {
    return holds(wanted as (value: unknown) => boolean, value)
      ? []
      : [`${place}: ${quoted(value)} does not pass the test`]
  }
  if (wanted instanceof RegExp) {
    return typeof value === 'string' && wanted.test(value)
      ? []
      : [`${place}: expected ${wanted}, was ${quoted(value)}`]
  }
  if (!isObject(wanted)) {
    return Object.is(value, wanted)
      ? []
      : [`${place}: expected ${quoted(wanted)}, was ${quoted(value)}`]
  }
  if (!isObject(value) || Array.isArray(wanted) !== Array.isArray(value)) {
    return [`${place}: expected ${quoted(wanted)}, was ${quoted(value)}`]
  }
  if (Array.isArray(wanted) && Array.isArray(value) && wanted.length !== value.length) {
    return [`${place}: expected ${wanted.length} elements, was ${quoted(value)}`]
  }
  return Object.entries(wanted)
    .filter(([, member]) => member !== undefined)
    .flatMap(([name, member]) =>
      differences(
        Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
        member,
        path ? `${path}.${name}` : name,
        special,
      ),
    )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function holds(test: (value: unknown) => boolean, value: unknown): boolean {
  try {
    return Boolean(test(value))
  } catch {
    return false
  }
}

/** A value on one line, without secrets, cut where it gets long. */
export function shown(given: unknown): string {
  const value = withoutSecrets(given)
  const text =
    value === undefined ? 'nothing' : escapeControls(JSON.stringify(value) ?? String(value))
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
