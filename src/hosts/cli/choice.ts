import { InvalidArgumentError, Option } from 'commander'
import { nearest } from '#engine/values/nearest'

/** An option that takes one of some names, and for another one says which of them is near. */
export const choice = (flags: string, description: string, names: readonly string[]): Option =>
  new Option(flags, description).choices(names).argParser((text) => {
    if (names.includes(text)) return text
    const near = nearest(text, names)
    const hint = near === undefined ? '' : `Did you mean ${near}? `
    throw new InvalidArgumentError(`${hint}Allowed choices are ${names.join(', ')}.`)
  })
