import * as z from 'zod/mini'
import { date, dateTime } from '../../schema/text.ts'
import { sortableTime } from '../../values/time.ts'
import type { Token } from './fault.ts'
import type { Kind, Test } from './field.ts'
import type { Bounds } from './parse.ts'

type Range<T> = readonly [lowest: T, highest: T]

/** What the values of a clause ask of a field, in the form in which records are held against it. */
export interface Wanted {
  /** In lower case. */
  readonly texts: Set<string>
  readonly numbers: Range<number>[]
  /** In the form that sorts as text. */
  readonly times: Range<string>[]
}

export const nothing = (): Wanted => ({ texts: new Set(), numbers: [], times: [] })

/** What a field of each kind takes, in words. */
export const takes: Record<Kind, string> = {
  text: 'text, but neither a range nor true or false',
  number: 'a number such as 5, or a range such as 1..10',
  boolean: 'true or false',
  date: 'a date such as 1980-04-01, or a range such as 1980-01-01..1980-12-31',
  'date-time':
    'a date-time such as 2026-01-31T09:30:00Z, or a range such as 2026-01-01T00:00:00Z.. ("+" is %2B in a URL)',
  any: 'any value, but ranges only of numbers, dates or date-times',
}

/** Adds a value to what is wanted, or returns the part of it that a field of this kind cannot take. */
export function want(wanted: Wanted, kind: Kind, value: Bounds): Token | undefined {
  const { from } = value
  const text = from.text.toLowerCase()
  const isBoolean = from.text === 'true' || from.text === 'false'
  const addText = () => void wanted.texts.add(text)
  switch (kind) {
    case 'text':
      return value.kind === 'range' || isBoolean ? from : addText()
    case 'boolean':
      return isBoolean ? addText() : from
    case 'number':
      return addRange(wanted.numbers, value, numberOf, [-Infinity, Infinity])
    case 'date':
    case 'date-time':
      return addRange(wanted.times, value, timeOf[kind], ['', '~'])
    case 'any': {
      const notNumber = addRange(wanted.numbers, value, numberOf, [-Infinity, Infinity])
      const notTime = addRange(wanted.times, value, timeOf.any, ['', '~'])
      if (value.kind === 'single') return addText()
      return notNumber && notTime
    }
  }
}

/** Tests a stored value. Whatever can be worked out beforehand is, as it runs once for each record. */
export function among({ texts, numbers, times }: Wanted, kind: Kind): Test {
  switch (kind) {
    case 'text': {
      const [only = ''] = texts
      if (texts.size === 1) return sameText(only)
      return (value) => typeof value === 'string' && texts.has(value.toLowerCase())
    }
    case 'boolean':
      return (value) => typeof value === 'boolean' && texts.has(String(value))
    case 'number': {
      const isWithin = within(numbers)
      return (value) => typeof value === 'number' && isWithin(value)
    }
    case 'date':
    case 'date-time': {
      const isWithin = within(times)
      return (value) => typeof value === 'string' && isWithin(sortableTime(value))
    }
    case 'any': {
      const [isNumber, isTime] = [within(numbers), within(times)]
      return (value) => {
        if (typeof value === 'number') return isNumber(value)
        if (typeof value === 'object' && value !== null) return false
        if (texts.has(String(value).toLowerCase())) return true
        if (times.length === 0 || typeof value !== 'string') return false
        const time = timeOf.any(value)
        return time !== undefined && isTime(time)
      }
    }
  }
}

/** Compares first letters before it makes a lower-case copy, as most records differ there already. */
function sameText(lower: string): Test {
  const first = lower.charCodeAt(0) | 32
  return (value) => {
    if (typeof value !== 'string') return false
    const code = value.charCodeAt(0)
    return (code > 127 || (code | 32) === first) && value.toLowerCase() === lower
  }
}

/** Whether a value is in one of the ranges, which are put in order so that many need no more than few. */
function within<T>(ranges: readonly Range<T>[]): (value: T) => boolean {
  const [only] = ranges
  if (only && ranges.length === 1) return (value) => value >= only[0] && value <= only[1]
  const apart = united(ranges)
  return (value) => {
    let [first, end] = [0, apart.length]
    while (first < end) {
      const middle = (first + end) >> 1
      const [lowest, highest] = apart[middle] as Range<T>
      if (value < lowest) end = middle
      else if (value > highest) first = middle + 1
      else return true
    }
    return false
  }
}

/** The same ranges in order, none of which overlaps another. */
function united<T>(ranges: readonly Range<T>[]): Range<T>[] {
  const apart: Range<T>[] = []
  const inOrder = ranges
    .filter(([lowest, highest]) => lowest <= highest)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  for (const [lowest, highest] of inOrder) {
    const last = apart.at(-1)
    if (!last || lowest > last[1]) apart.push([lowest, highest])
    else if (highest > last[1]) apart[apart.length - 1] = [last[0], highest]
  }
  return apart
}

/** Reads one end of a range; `undefined` when it is not of the type. */
type Read<T> = (text: string) => T | undefined

function addRange<T>(ranges: Range<T>[], { from, to }: Bounds, read: Read<T>, open: Range<T>) {
  const lowest = from.text === '' ? open[0] : read(from.text)
  const highest = to.text === '' ? open[1] : read(to.text)
  if (lowest === undefined) return from
  if (highest === undefined) return to
  ranges.push([lowest, highest])
}

const numberOf: Read<number> = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined)

const timeBy =
  (...schemas: z.ZodMiniType[]): Read<string> =>
  (text) =>
    schemas.some((schema) => z.safeParse(schema, text).success) ? sortableTime(text) : undefined

const timeOf = {
  date: timeBy(date()),
  'date-time': timeBy(dateTime()),
  any: timeBy(date(), dateTime()),
}
