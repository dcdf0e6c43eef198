import type { SimpleFaker } from '@faker-js/faker'
import { identifier } from '../source/identifier.ts'
import { REFERENCE_TIME } from '../source/time.ts'
import { pastTime } from './formats.ts'
import { spellingsOf, wordsOf } from './member-names.ts'
import type { Place } from './place.ts'

type Make = (place: Place) => string

const sentences = [
  'Delivered on weekdays, before noon.',
  'Made to order, and ready within three days.',
  'A favourite of regular guests.',
  'Please ring twice: the bell is quiet.',
  'Checked last spring and found in order.',
  'To be reviewed with the next release.',
  'Replaces the one of last year.',
  'Asked for by several customers.',
]

const titles = ['About', 'News from', 'Welcome to', 'A visit to']

const capital = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * What a text says by the name of its member, in small letters and without what parts its words; the first fits.
 * A space begins a word, for what other words may end with as well, such as "capacity" and "format".
 */
const byName: readonly (readonly [RegExp, Make | readonly string[]])[] = [
  [/(first|given|fore)name$/, ({ subject }) => subject.contact.firstName ?? ''],
  [/(last|family|sur)name$/, ({ subject }) => subject.contact.lastName ?? ''],
  [/(user|nick|login)name$|handle$|login$/, ({ subject }) => subject.email.replace(/@.*/, '')],
  [/(host|domain)(name)?$/, ({ subject }) => `${subject.slug}.example`],
  [/file(name)?$/, ({ subject }) => `${subject.slug}.pdf`],
  [/e?mail(address)?$/, ({ subject }) => subject.email],
  [/(url|uri|link|href|website|homepage)$/, ({ subject }) => subject.url],
  [
    /(phone|mobile|fax)(number)?$| tel$/,
    ({ subject }) => subject.contact.phoneNumbers[0]?.value ?? '+1 202-555-0142',
  ],
  [/town$| city$/, ({ subject }) => subject.contact.city ?? ''],
  [/country(code)?$/, ({ subject }) => subject.contact.country ?? ''],
  [/(region|province|county|state)(code)?$/, ({ subject }) => subject.contact.region ?? ''],
  [/(postal|zip|post)(code)?$/, ({ subject }) => subject.contact.postalCode ?? ''],
  [/(address|street)(line)?1?$/, ({ subject }) => subject.contact.address ?? ''],
  [/(address|street)(line)?2$/, ['Floor 2', 'Apt 14', 'Unit 3']],
  [/currency(code)?$/, ['USD', 'EUR', 'GBP', 'CAD', 'JPY']],
  [
    /(jobtitle|position|occupation|profession)$/,
    ({ subject }) => subject.contact.jobTitle ?? 'Accountant',
  ],
  [
    /(company|organi[sz]ation|vendor|merchant|supplier|brand|manufacturer)(name)?$/,
    ({ subject }) => subject.thing,
  ],
  [
    /(full|display|contact|author|owner|person)name$|(author|owner|assignee|person|contact)$/,
    ({ subject }) => subject.fullName,
  ],
  [/name$/, ({ subject }) => (subject.isPerson ? subject.fullName : subject.thing)],
  [
    /(title|subject|headline|heading|caption|label)$/,
    (place) => `${drawn(titles, place)} ${place.subject.thing}`,
  ],
  [
    /(description|summary|about|bio|details|excerpt|notes?|comment|message|text|body|content|remarks?|reason|instructions)$/,
    sentences,
  ],
  [/status$/, ['active', 'pending', 'inactive']],
  [/slug$/, ({ subject }) => subject.slug],
  [
    /colou?r$/,
    ({ at }) => `#${at('').string.hexadecimal({ length: 6, casing: 'lower', prefix: '' })}`,
  ],
  [/(language|lang)(code)?$/, ['en', 'de', 'fr', 'es', 'ja']],
  [/locale$/, ['en-US', 'de-DE', 'fr-FR', 'es-MX', 'ja-JP']],
  [/timezone$/, ['America/New_York', 'Europe/Berlin', 'Asia/Tokyo', 'Etc/UTC']],
  [/(date|day|dob)$| on$/, (place) => pastTime(place).slice(0, 10)],
  [/(time|timestamp)$| at$/, pastTime],
  [/version$/, ({ at }) => `${at('').number.int({ min: 1, max: 9 })}.0.0`],
  [
    /(category|type|kind|group|tag|topic)s?$/,
    ['standard', 'special', 'seasonal', 'basic', 'premium'],
  ],
  [
    /(key|token|secret|hash|checksum|password)$/,
    ({ at }) => at('').string.hexadecimal({ length: 24, casing: 'lower', prefix: '' }),
  ],
  [/(code|sku|reference|number)$| (ref|no)$/, ({ at }) => codeOf(at(''))],
]

/** A text that its member's name, or that of the list it is in, lets one expect. */
export function namedText(place: Place): string {
  const { name, subject, source, path } = place
  if (/ ids?$/.test(wordsOf(name))) {
    return identifier(source, path, '', REFERENCE_TIME - 86_400_000 * (1 + (source.index % 300)))
  }
  const said = saidOf(name)
  if (typeof said === 'function') return said(place)
  return said ? drawn(said, place) : subject.thing
}

/** Whether a name lets one expect something of its own. */
export const isNamed = (name: string): boolean => saidOf(name) !== undefined

function saidOf(name: string): Make | readonly string[] | undefined {
  const spellings = spellingsOf(name)
  return byName.find(([pattern]) => spellings.some((each) => pattern.test(each)))?.[1]
}

const drawn = (values: readonly string[], { at }: Place) => at('').helpers.arrayElement(values)

function codeOf(faker: SimpleFaker): string {
  const letters = faker.string.fromCharacters(capital, 3)
  return `${letters}-${faker.string.numeric(5)}`
}
