import type { CustomerRecord } from '#resources/contracts/types'
import type { CustomerRecord as AnyRecord } from '#resources/customers/customer-schemas'
import type { CustomerFactory } from '../builders/customer-factory.ts'

// Not an interface: of those, `Object.values` has values of any type.
/** One customer for each edge case, by its name. */
export type KnownCases = {
  /** Every text as long as it may be, in words that can wrap. */
  longestTexts: CustomerRecord

  /** Every text as long as it may be, in one word that cannot wrap. */
  longestWords: CustomerRecord

  /** Names, address and id of one character. */
  shortestTexts: CustomerRecord

  /** Nothing in every text that may be empty. */
  emptyTexts: CustomerRecord

  /** Names and an address that are there, but show nothing: spaces of several widths. */
  blankTexts: CustomerRecord

  /** Line breaks and tabs within names and an address, and spaces around them. */
  lineBreaks: CustomerRecord

  /** Names and an address of punctuation alone. */
  punctuation: CustomerRecord

  /** Arabic and Hebrew, written from the right. */
  rightToLeft: CustomerRecord

  /** Both directions in one text, and marks that turn the direction where any text may stand. */
  mixedDirections: CustomerRecord

  /** Marks that combine with the letter before: many of them where any text may stand. */
  combiningMarks: CustomerRecord

  /** Letters of two UTF-16 units: 45 of them are as long as a name may be. */
  astralLetters: CustomerRecord

  /** Emoji of many code points, where any text may stand. */
  emoji: CustomerRecord

  /** Letters that grow, or become others, in upper or lower case. */
  changingCase: CustomerRecord

  /** Names that programs take for values. */
  reservedWords: CustomerRecord

  /** HTML wherever the contract lets it in. */
  markup: CustomerRecord

  /** E-mail addresses that few checks let through: symbols, capitals, a domain of one part. */
  oddEmails: CustomerRecord

  /** Text that a database, a spreadsheet or a template would run. */
  injections: CustomerRecord

  /** An id of 50 characters, with every symbol that it may hold. */
  longestId: CustomerRecord

  /** An id that is lost when it is read as a number. */
  numericId: CustomerRecord

  /** An id and custom fields with the names of what every JavaScript object has. */
  prototypeNames: CustomerRecord

  /** No contact at all, and so no name and no e-mail address. */
  noAddress: CustomerRecord

  /** No website: the member is missing. */
  noWebsite: CustomerRecord

  /** A name, and every list empty. */
  emptyLists: CustomerRecord

  /** `null` wherever the contract lets it be, within a contact that is there. */
  nullEverywhere: CustomerRecord

  /** A country that no list of countries has. */
  unknownCountry: CustomerRecord

  /** 40 tags. */
  manyTags: CustomerRecord

  /** 100 phone numbers and 100 e-mail addresses. */
  manyContacts: CustomerRecord

  /** The same address, number and label several times: none of them can be a key. */
  twins: CustomerRecord

  /** Two e-mail addresses that say they are the primary one, neither of them the first. */
  twoPrimaries: CustomerRecord

  /** 200 custom fields. */
  manyCustomFields: CustomerRecord

  /** Custom fields in custom fields and lists, 100 levels deep. */
  nestedCustomFields: CustomerRecord

  /** A custom field of each type that JSON has, at the edge of what it holds. */
  everyCustomField: CustomerRecord

  /** Revenue with as many digits as a number of JavaScript keeps to the cent. */
  hugeRevenue: CustomerRecord

  /** A single cent. */
  smallestRevenue: CustomerRecord

  /** More was paid back than paid. */
  negativeRevenue: CustomerRecord

  /** A sum that was added up in binary fractions. */
  unroundedRevenue: CustomerRecord

  /** Yen, which have no smaller unit. */
  zeroDecimalCurrency: CustomerRecord

  /** Kuwaiti dinars, which have three decimal places. */
  threeDecimalCurrency: CustomerRecord

  /** As many changes, invoices and payments as can be counted. */
  hugeCounts: CustomerRecord

  /** Born and created on a 29th of February. */
  leapDay: CustomerRecord

  /** The earliest date and time that can be written. */
  earliestTimes: CustomerRecord

  /** Created when computers began to count: a time that is 0. */
  epoch: CustomerRecord

  /** The last date and time that can be written. */
  latestTimes: CustomerRecord

  /** Times with offsets and fractions of a second: the order of their texts is not theirs. */
  timeOffsets: CustomerRecord

  /** Pays with an instrument that the API keeps, by its id. */
  vaultedInstrument: CustomerRecord

  /** Pays by card, but nobody knows which: the id may be left out. */
  cardWithoutId: CustomerRecord

  /** Pays by the method with the longest name, which has no id. */
  alternativeInstrument: CustomerRecord

  /** Pays in cash, which someone receives. */
  cashInstrument: CustomerRecord

  /** Pays by check, which has a reference. */
  checkInstrument: CustomerRecord
}

/** How each is made, from a factory of its own. */
export type Cases = Record<keyof KnownCases, (customer: CustomerFactory) => AnyRecord>
