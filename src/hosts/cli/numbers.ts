import { InvalidArgumentError } from 'commander'

/** Takes an option's text for a whole number of 0 or more. */
export function count(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value
  throw new InvalidArgumentError('It must be a whole number of 0 or more.')
}

/** Takes an option's text for a whole number. */
export function integer(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value)) return value
  throw new InvalidArgumentError('It must be a whole number.')
}

/** Takes an option's text for a port. */
export function port(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 is any free port.')
}
