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

/** Groups of digits with spaces, dashes, dots and low lines between; two dots are those of a range. */
const grouped = /\d+(?:(?:(?!\.\.)[\s\p{Pd}._])+\d+)*/gu
/** The SHA-1 of a contact is no text of anyone's. */
const digest = /^[\da-f]{40}$/

/**
 * Text without what may be a card number: 13 to 19 digits, in groups or not, that pass Luhn's check. What is
 * percent-encoded, as in a URL, is decoded where it holds one.
 */
export function withoutCardNumbers(text: string): string {
  if (text.length < 13 || digest.test(text)) return text
  const left = text.replace(grouped, withoutCards)
  const decoded = left.replace(encoded, decode)
  const shown = decoded.replace(grouped, withoutCards)
  return shown === decoded ? left : shown
}

/** Percent-encoded characters of ASCII, of which card numbers are. */
const encoded = /%[0-7][\da-f]/gi

const decode = (code: string) => String.fromCharCode(Number.parseInt(code.slice(1), 16))

function withoutCards(run: string): string {
  if (run.length < 13) return run
  // The groups of digits have odd places, what is between them even ones.
  const parts = run.split(/(\d+)/)
  for (let first = 1; first < parts.length; first += 2) {
    const last = endOfCard(parts, first)
    if (last === 0) continue
    parts.fill('', first, last + 1)
    parts[first] = redacted
    first = last
  }
  return parts.join('')
}

/**
 * The last of the groups that make a card number from here on; the longest wins, and 0 says that there is
 * none. Luhn's check (ISO/IEC 7812-1, annex B) doubles every second digit from the right, all but the last.
 */
function endOfCard(parts: readonly string[], first: number): number {
  let length = 0
  let found = 0
  // As if the digit before the next were the last, and as if it were the last but one.
  let [sum, doubled] = [0, 0]
  for (let last = first; last < parts.length; last += 2) {
    const digits = parts[last] ?? ''
    length += digits.length
    if (length > 19) break
    for (const each of digits) {
      const digit = Number(each)
      const next = sum + (digit < 5 ? 2 * digit : 2 * digit - 9)
      sum = doubled + digit
      doubled = next
    }
    if (length >= 13 && sum % 10 === 0) found = last
  }
  return found
}
