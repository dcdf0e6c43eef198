import * as z from 'zod/mini'
import { textKey, timeKey } from '../query/sort.ts'
import type { Key, Listing } from '../resource/listing.ts'
import type { StoredRecord } from '../resource/world-view.ts'
import { resourceId } from '../schema/identifiers.ts'
import { definitionOf, type Schema } from '../schema/schema.ts'
import { dateTime } from '../schema/text.ts'
import { valueAt } from '../values/value-at.ts'
import { relationOf } from './names.ts'
import { type ObjectSchema, objectSchemaOf } from './object-schema.ts'
import type { Resolved } from './resolved.ts'

/** What bodies and records of a resource are held against, and how its records are listed. */
export interface Law {
  /** What a body is held against. */
  readonly input: Schema
  /** The members that a client writes, each with what it is held against. */
  readonly shape: ObjectSchema['shape']
  /** Whether a client may write others too. */
  readonly isOpen: boolean
  /** A record as it is kept. */
  readonly record: z.ZodMiniObject
  readonly listing: Listing<StoredRecord>
  /** Whether records may have members that `record` does not know. */
  readonly mayHoldMore: boolean
}

const known = new WeakMap<Resolved, Promise<Law>>()

/** The law of a resource, made with the first request that asks for it. */
export function lawOf(resource: Resolved): Promise<Law> {
  const law = known.get(resource) ?? make(resource)
  known.set(resource, law)
  return law
}

async function make(resource: Resolved): Promise<Law> {
  const { parent, input, derive } = resource
  const { check, shape, kept, isOpen } = await objectSchemaOf(input)
  const all = {
    ...kept,
    id: resourceId,
    ...(parent && { [parent.param]: resourceId }),
    createdTime: dateTime(),
    updatedTime: dateTime(),
    revision: z.int(),
  }
  // What is derived is known to nobody but the function that does it.
  const mayHoldMore = isOpen || derive !== undefined || Object.keys(resource.actions).length > 0
  const record = mayHoldMore ? z.looseObject(all) : z.object(all)
  return { input: check, shape, isOpen, record, listing: listingOf(resource, record), mayHoldMore }
}

/** How the records of a table are listed, those members too that nobody but they themselves know. */
export const listingOver = (
  { listing, mayHoldMore }: Law,
  records: readonly StoredRecord[],
): Listing<StoredRecord> => (mayHoldMore ? { ...listing, records } : listing)

function listingOf(
  { noun, sortable, searchable, references }: Resolved,
  record: z.ZodMiniObject,
): Listing<StoredRecord> {
  const texts = searchable ?? Object.keys(record.shape).filter((name) => isText(record, name))
  const names = ['createdTime', 'updatedTime', ...sortable]
  return {
    noun: `a ${noun}`,
    schema: record as unknown as Listing<StoredRecord>['schema'],
    sortable: Object.fromEntries(names.map((name) => [name, keyBy(name)])),
    defaultSort: '-createdTime',
    textsOf: (each) => texts.flatMap((name) => textAt(each, name)),
    expandable: Object.keys(references).map(relationOf),
  }
}

const isText = ({ shape }: z.ZodMiniObject, name: string): boolean =>
  plainTypeOf(shape[name] as Schema) === 'string' && !/^(createdTime|updatedTime)$/.test(name)

function plainTypeOf(schema: Schema): string {
  const definition = definitionOf(schema)
  return 'innerType' in definition ? plainTypeOf(definition.innerType as Schema) : definition.type
}

const textAt = (record: object, name: string): string[] => {
  const value = valueAt(record, name.split('.'))
  return typeof value === 'string' ? [value] : []
}

/** Times are sorted as what they are, and texts whatever their case. */
const keyBy =
  (name: string) =>
  (record: StoredRecord): Key => {
    const value = valueAt(record, name.split('.'))
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return Number(value)
    if (typeof value !== 'string') return null
    return isTime.test(value) && !Number.isNaN(Date.parse(value)) ? timeKey(value) : textKey(value)
  }

const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
