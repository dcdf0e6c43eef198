const redacted = '[redacted]'

const secretNames =
  /^((encrypted)?(pan|cv[vcn]2?|csc)|(card)?(security|verification)code|(card|cc|account)number|iban)$/

/** What a `number` is one of. */
const numbered = /(paymentinstrument|card|account)$/

const plain = (name: string) => name.replaceAll(/[\s_-]/g, '').toLowerCase()

/** Whether a member's value is never shown, by its name and that of the member that it is in. */
const isSecret = (name: string, within = ''): boolean =>
  secretNames.test(plain(name)) || (plain(name) === 'number' && numbered.test(plain(within)))

/** The same for a dotted path or the parts of one. */
export const isSecretPath = (path: readonly PropertyKey[]): boolean =>
  path.some((part, position) => isSecret(String(part), String(path[position - 1] ?? '')))

/** A copy of JSON without the values of secret members, and without card numbers wherever they are. */
export function withoutSecrets(value: unknown, within = ''): unknown {
  if (typeof value === 'string') return withoutCardNumbers(value)
  if (typeof value === 'number') return isCardNumber(value) ? redacted : value
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, within))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      withoutCardNumbers(name),
      isSecret(name, within) ? redacted : withoutSecrets(member, name),
    ]),
  )
}

/** Such as a date, an expression or a function has no members to look into. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Of a whole number that is not exact, the digits are lost by which to tell. */
const isCardNumber = (value: number): boolean =>
  Number.isInteger(value) &&
  value < 1e19 &&
  (value > Number.MAX_SAFE_INTEGER || withoutCardNumbers(String(value)) === redacted)

/** Groups of digits with spaces and dashes between. */
const grouped = /\d+(?:[\s\p{Pd}]+\d+)*/gu
/** The SHA-1 of a contact is no text of anyone's. */
const digest = /^[\da-f]{40}$/

/** Text without what may be a card number: 13 to 19 digits, in groups or not, that pass Luhn's check. */
export const withoutCardNumbers = (text: string): string =>
  text.length < 13 || digest.test(text) ? text : text.replace(grouped, withoutCards)

function withoutCards(run: string): string {
  if (run.length < 13) return run
  const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, index }))
  let shown = ''
  let done = 0
  for (let first = 0; first < groups.length; first += 1) {
    const last = endOfCard(groups, first)
    if (last === undefined) continue
    const { index } = groups[first] as Group
    const { index: start, digits } = groups[last] as Group
    shown += run.slice(done, index) + redacted
    done = start + digits.length
    first = last
  }
  return shown + run.slice(done)
}

interface Group {
  readonly digits: string
  readonly index: number
}

/**
 * The last of the groups that make a card number from here on; the longest wins. Luhn's check (ISO/IEC
 * 7812-1, annex B) doubles every second digit from the right: which these are is known at the end, so
 * both sums are kept.
 */
function endOfCard(groups: readonly Group[], first: number): number | undefined {
  let length = 0
  const sums: [even: number, odd: number] = [0, 0]
  let found: number | undefined
  for (let last = first; last < groups.length; last += 1) {
    const { digits } = groups[last] as Group
    if (length + digits.length > 19) break
    for (const each of digits) {
      const digit = Number(each)
      const doubled = digit < 5 ? 2 * digit : 2 * digit - 9
      sums[0] += length % 2 === 0 ? doubled : digit
      sums[1] += length % 2 === 1 ? doubled : digit
      length += 1
    }
    if (length >= 13 && sums[length % 2 === 0 ? 0 : 1] % 10 === 0) found = last
  }
  return found
}
