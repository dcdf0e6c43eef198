import { coded } from '#engine/problem/mock-error'
import { nearest } from '#engine/values/nearest'
import type { Source } from '../source/source.ts'
import { CN, EG, IL, JP, KR } from './asia-and-africa.ts'
import type { Country } from './country.ts'
import { GR, PL, TR, UA } from './eastern-europe.ts'
import { AU, CA, GB, IN, US } from './english-speaking.ts'
import { BR, MX } from './latin-america.ts'
import { DE, ES, FR, IT, NL, SE } from './western-europe.ts'

/** The countries that generated people live in, by ISO 3166-1 code. */
export const countries = {
  AU,
  BR,
  CA,
  CN,
  DE,
  EG,
  ES,
  FR,
  GB,
  GR,
  IL,
  IN,
  IT,
  JP,
  KR,
  MX,
  NL,
  PL,
  SE,
  TR,
  UA,
  US,
} satisfies Record<string, Country>

export type CountryCode = keyof typeof countries

// As often as each is named; names that are not in Latin letters are rare, but come.
const mix =
  'US US US US US US US US GB GB GB GB DE DE DE DE FR FR FR CA CA CA AU AU ES ES IT IT NL NL BR BR MX MX IN IN JP JP SE PL TR KR CN GR UA IL EG'.split(
    ' ',
  ) as CountryCode[]

/** The country of someone of whom none is known. */
export const drawCountry = (source: Source): CountryCode =>
  source.at('country').helpers.arrayElement(mix)

/** Whether people of that country can be made. */
export const isKnown = (code: string | null): code is CountryCode =>
  code !== null && Object.hasOwn(countries, code)

/** The country of that code; throws for one that the kit does not know. */
export function knownCountry(code: string): CountryCode {
  if (isKnown(code)) return code
  const codes = Object.keys(countries) as CountryCode[]
  const byName = new Map<string, CountryCode>(codes.map((each) => [countries[each].name, each]))
  for (const each of codes) byName.set(each, each)
  // An old habit: the ISO code of the United Kingdom is GB.
  byName.set('UK', 'GB')
  const meant = byName.get(nearest(String(code), [...byName.keys()]) ?? '')
  const cure = meant
    ? `The nearest one is "${meant}" (${countries[meant].name})`
    : `Choose one of ${codes.join(', ')}`
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new RangeError(
      `Failed to choose a country: "${code}" is none of those that the kit knows. ${cure}.`,
    ),
  )
}
