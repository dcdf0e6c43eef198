import type { Culture } from './name-lists.ts'

export interface Place {
  city: string
  region: string
  /** The shape of its postal codes: a regular expression without alternatives, which faker cannot read. */
  postalCode: string
  /**
   * The shape of its phone numbers after the calling code: numbers reserved for fiction, or, where a
   * country reserves none, numbers of zeros that no operator gives.
   */
  phone: string
  /** What names its people have, where it is not its country's. */
  culture?: Culture | undefined
}

/** A country that generated people live in. */
export interface Country {
  name: string
  culture: Culture
  callingCode: string
  streets: readonly string[]
  address: (street: string, number: number) => string
  address2: (number: number) => string
  /** What its companies write after their name. */
  legalForm: string
  /** How its people pay besides cards. */
  localMethod: string
  places: readonly Place[]
}

export const place = (
  city: string,
  region: string,
  postalCode: string,
  phone: string,
  culture?: Culture,
): Place => ({ city, region, postalCode, phone, culture })
