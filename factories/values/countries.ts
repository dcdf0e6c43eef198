import { nearest } from '#contract/nearest'
import type { Culture } from './names.ts'

export interface Place {
  city: string
  region: string
  culture: Culture
  /** The shape of its postal codes: a regular expression without alternatives, which faker cannot read. */
  postalCode: string
  /** The shape of its phone numbers after the calling code: only numbers reserved for fiction. */
  phone: string
}

export interface Country {
  callingCode: string
  streets: readonly string[]
  address: (street: string, number: number) => string
  address2: (number: number) => string
  /** What its companies write after their name. */
  legalForm: string
  places: readonly Place[]
}

const place = (
  culture: Culture,
  city: string,
  region: string,
  postalCode: string,
  phone: string,
): Place => ({ city, region, culture, postalCode, phone })

// The letters that the second half of a British, and each part of a Canadian, postcode may hold.
const gb = ' [1-9][ABD-HJLNP-UW-Z]{2}'
const ca = '[ABCEGHJ-NPRSTV-Z] [1-9][ABCEGHJ-NPRSTV-Z][0-9]'

/** The countries that generated people live in, by ISO 3166-1 code. */
export const countries = {
  US: {
    callingCode: '+1',
    streets: ['Maple Street', 'Oak Avenue', 'Washington Boulevard', 'Elm Street', 'Lakeview Drive'],
    address: (street, number) => `${number} ${street}`,
    address2: (number) => `Apt ${number}`,
    legalForm: 'Inc.',
    places: [
      place('english', 'New York', 'NY', '100[0-3][1-9]', '212-555-01[0-9]{2}'),
      place('english', 'Austin', 'TX', '787[0-4][1-9]', '512-555-01[0-9]{2}'),
      place('english', 'San Francisco', 'CA', '941[0-2][1-9]', '415-555-01[0-9]{2}'),
      place('english', 'Chicago', 'IL', '606[0-4][1-9]', '312-555-01[0-9]{2}'),
      place('english', 'Seattle', 'WA', '981[0-2][1-9]', '206-555-01[0-9]{2}'),
    ],
  },
  GB: {
    callingCode: '+44',
    streets: ['High Street', 'Church Lane', 'Victoria Road', 'Station Road', "St John's Road"],
    address: (street, number) => `${number} ${street}`,
    address2: (number) => `Flat ${number}`,
    legalForm: 'Ltd',
    places: [
      place('english', 'London', 'England', `SE1[4-9]${gb}`, '20 7946 0[0-9]{3}'),
      place('english', 'Manchester', 'England', `M[1-4]${gb}`, '161 496 0[0-9]{3}'),
      place('english', 'Bristol', 'England', `BS[1-8]${gb}`, '117 496 0[0-9]{3}'),
      place('english', 'Edinburgh', 'Scotland', `EH[1-9]${gb}`, '131 496 0[0-9]{3}'),
      place('english', 'Cardiff', 'Wales', `CF1[01]${gb}`, '29 2018 0[0-9]{3}'),
    ],
  },
  CA: {
    callingCode: '+1',
    streets: [
      'King Street West',
      'Queen Street',
      'Cedar Avenue',
      'Sherbrooke Street',
      'Main Street',
    ],
    address: (street, number) => `${number} ${street}`,
    address2: (number) => `Unit ${number}`,
    legalForm: 'Inc.',
    places: [
      place('english', 'Toronto', 'ON', `M[4-6]${ca}`, '416-555-01[0-9]{2}'),
      place('english', 'Vancouver', 'BC', `V[5-6]${ca}`, '604-555-01[0-9]{2}'),
      place('english', 'Calgary', 'AB', `T[2-3]${ca}`, '403-555-01[0-9]{2}'),
      place('french', 'Montréal', 'QC', `H[2-4]${ca}`, '514-555-01[0-9]{2}'),
    ],
  },
  DE: {
    callingCode: '+49',
    streets: ['Lindenstraße', 'Hauptstraße', 'Goethestraße', 'Bahnhofstraße', 'Am Mühlenbach'],
    address: (street, number) => `${street} ${number}`,
    address2: (number) => `Wohnung ${number}`,
    legalForm: 'GmbH',
    places: [
      place('german', 'Berlin', 'Berlin', '10[1-9][1-9][1-9]', '30 23125 [0-9]{3}'),
      place('german', 'Hamburg', 'Hamburg', '20[1-5][3-5][1-9]', '40 66969 [0-9]{3}'),
      place('german', 'München', 'Bayern', '80[3-9][3-9][1-9]', '89 99998 [0-9]{3}'),
      place('german', 'Köln', 'Nordrhein-Westfalen', '50[6-9][3-9][1-9]', '221 4710 [0-9]{3}'),
    ],
  },
  FR: {
    callingCode: '+33',
    streets: ['rue des Lilas', 'rue de la République', 'avenue Victor Hugo', "rue de l'Église"],
    address: (street, number) => `${number} ${street}`,
    address2: (number) => `Appt ${number}`,
    legalForm: 'SARL',
    places: [
      place('french', 'Paris', 'Île-de-France', '7501[1-9]', '1 99 00 [0-9]{2} [0-9]{2}'),
      place('french', 'Lyon', 'Auvergne-Rhône-Alpes', '6900[1-9]', '4 65 71 [0-9]{2} [0-9]{2}'),
      place(
        'french',
        'Marseille',
        "Provence-Alpes-Côte d'Azur",
        '1300[1-9]',
        '4 65 71 [0-9]{2} [0-9]{2}',
      ),
      place('french', 'Rennes', 'Bretagne', '35[02]00', '2 61 91 [0-9]{2} [0-9]{2}'),
      place('french', 'Strasbourg', 'Grand Est', '67[0-2]00', '3 53 01 [0-9]{2} [0-9]{2}'),
    ],
  },
  AU: {
    callingCode: '+61',
    streets: ['George Street', 'Wattle Street', 'Beach Road', 'Banksia Avenue', 'Collins Street'],
    address: (street, number) => `${number} ${street}`,
    address2: (number) => `Unit ${number}`,
    legalForm: 'Pty Ltd',
    places: [
      place('english', 'Sydney', 'NSW', '20[0-3][1-9]', '2 5550 [0-9]{4}'),
      place('english', 'Melbourne', 'VIC', '30[0-5][1-9]', '3 5550 [0-9]{4}'),
      place('english', 'Brisbane', 'QLD', '40[0-6][1-9]', '7 5550 [0-9]{4}'),
      place('english', 'Perth', 'WA', '60[0-2][1-9]', '8 5550 [0-9]{4}'),
    ],
  },
} satisfies Record<string, Country>

export type CountryCode = keyof typeof countries

/** Whether people of that country can be made. */
export const isKnown = (code: string | null): code is CountryCode =>
  code !== null && Object.hasOwn(countries, code)

/** The country of that code; throws for one that the kit does not know. */
export function knownCountry(code: string): CountryCode {
  if (isKnown(code)) return code
  const known = Object.keys(countries)
  const meant = nearest(String(code), known)
  const cure = meant ? `The nearest one is "${meant}"` : `Choose one of ${known.join(', ')}`
  throw new RangeError(
    `Failed to choose a country: "${code}" is none of those that the kit knows. ${cure}.`,
  )
}
