import { refusing } from '../problem/refused.ts'
import { expandOf } from '../query/expand.ts'
import { picking } from '../query/fields.ts'
import { namesOf } from '../query/names.ts'
import { pageAnswer } from '../query/page.ts'
import { listQueryOf } from '../query/query.ts'
import { select } from '../query/select.ts'
import { tableAt } from '../references/places.ts'
import { type Answer, json, noContent } from '../request/answer.ts'
import type { Exchange } from '../request/exchange.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import { claimsOf, requireCurrent } from '../write/claims.ts'
import { checkedInput, checkedPatch, clientsOwn, unknownReferences } from './checked-input.ts'
import { acted } from './derived.ts'
import { lawOf, listingOver } from './law.ts'
import { merged } from './merge-patch.ts'
import { nounIn } from './names.ts'
import { addedByActions, next } from './next-record.ts'
import { type KeptRecord, requireParent, requireRecord } from './require.ts'
import type { Resolved } from './resolved.ts'
import { embeddedIn, hrefOf, shown } from './show.ts'
import { insert, remove, store } from './write.ts'
import type { Writing } from './writing.ts'
import { wrongId } from './wrong-id.ts'

const refused = refusing(() => import('./refusals.ts'))

type Asked = Exchange<WorldView>

/** `GET` of the collection: one page of those that match, newest first unless `sort` says otherwise. */
export async function list(resource: Resolved, exchange: Asked): Promise<Answer> {
  const law = await lawOf(resource)
  const { query, rules, params, world } = exchange
  const listing = listingOver(law, world.tables[resource.name]?.all() ?? [])
  const { page, selection, expand, fields } = listQueryOf(query, listing, rules)
  requireParent({ resource, world, params })
  const { records, total } = select(recordsOf(resource, exchange), selection, page)
  const pick = picking(fields)
  const items = records.map((record) => pick(represented(resource, record, expand, exchange)))
  return pageAnswer(items, { total, page })
}

/** `GET` of one. */
export async function get(resource: Resolved, exchange: Asked): Promise<Answer> {
  const { listing } = await lawOf(resource)
  const { query, params, world } = exchange
  const expand = expandOf(query, listing.expandable)
  const record = requireRecord({ resource, world, params }, idIn(params))
  const pick = picking(namesOf(query, 'fields'))
  return json(pick(represented(resource, record, expand, exchange)))
}

/** `POST` to the collection: 201 with `Location`, under an id of the mock's own. */
export async function create(resource: Resolved, exchange: Asked): Promise<Answer> {
  const body = await exchange.readBody()
  const writing = await writingOf(resource, exchange)
  const expand = expandOf(exchange.query, writing.law.listing.expandable)
  return created(resource, insert(writing, body), expand, exchange)
}

/** `PUT` of one: 201 with `Location` on a free id, 200 on a taken one. */
export async function put(resource: Resolved, exchange: Asked): Promise<Answer> {
  const body = await exchange.readBody()
  const writing = await writingOf(resource, exchange)
  const expand = expandOf(exchange.query, writing.law.listing.expandable)
  const { record, isNew } = upsert(writing, {
    id: idIn(exchange.params),
    body,
    ifMatch: exchange.request.headers.get('if-match'),
  })
  return isNew
    ? created(resource, record, expand, exchange)
    : json(represented(resource, record, expand, exchange))
}

/** Upserts one record. Between its read and its write nothing is awaited, so that writes never interleave. */
export function upsert(
  writing: Writing,
  { id, body, ifMatch }: { id: string; body: unknown; ifMatch?: string | null },
) {
  const { resource, world, rules, law } = writing
  const previous = world.tables[resource.name]?.get(id) as KeptRecord | undefined
  const sent = checkedInput(writing, body, { failures: wrongId(id), previous })
  requireParent(writing)
  requireOwn(writing, previous)
  if (rules.concurrency === 'revision') {
    requireCurrent({ noun: resource.noun, id }, previous?.revision, claimsOf(body, ifMatch))
  }
  const kept = rules.putSemantics === 'merge' ? clientsOwn(law, previous) : {}
  const added = addedByActions(resource, law, previous, world.now())
  const values = { ...added, ...kept, ...sent }
  const record = store(writing, next(writing, { id, previous, values }), previous)
  return { record, isNew: previous === undefined }
}

/** Throws 409 for a record that lies below another parent: an id is one of all. */
function requireOwn({ resource, world, params }: Writing, record: KeptRecord | undefined): void {
  const { parent, noun } = resource
  if (!parent || !record || record[parent.param] === params[parent.param]) return
  const above = nounIn(world.declarations, tableAt(world.declarations, parent.path) ?? '')
  throw refused(({ ofAnother }) => ofAnother(noun, record.id, above))
}

/** `PATCH` of one, by JSON merge patch (RFC 7396). */
export async function patch(resource: Resolved, exchange: Asked): Promise<Answer> {
  const body = await exchange.readBody()
  const writing = await writingOf(resource, exchange)
  const { law, world } = writing
  const expand = expandOf(exchange.query, law.listing.expandable)
  const id = idIn(exchange.params)
  const previous = requireRecord(writing, id)
  const whole = merged(clientsOwn(law, previous), body)
  const sent = checkedPatch(writing, { previous, merged: whole, patch: body })
  requireClaims(writing, previous, body, exchange)
  const values = { ...addedByActions(resource, law, previous, world.now()), ...sent }
  const record = store(writing, next(writing, { id, previous, values }), previous)
  return json(represented(resource, record, expand, exchange))
}

/** `DELETE` of one. */
export async function remover(resource: Resolved, exchange: Asked): Promise<Answer> {
  const { params, world } = exchange
  remove({ resource, world }, requireRecord({ resource, world, params }, idIn(params)))
  return noContent
}

/** An action: makes of a record its next. */
export async function act(resource: Resolved, exchange: Asked, name: string): Promise<Answer> {
  const body = await exchange.readBody()
  const writing = await writingOf(resource, exchange)
  const expand = expandOf(exchange.query, writing.law.listing.expandable)
  const id = idIn(exchange.params)
  const previous = requireRecord(writing, id)
  requireClaims(writing, previous, body, exchange)
  const values = acted(resource, name, previous, { now: writing.world.now(), body })
  requireKnown(writing, name, id, values)
  const record = store(writing, next(writing, { id, previous, values }), previous)
  return json(represented(resource, record, expand, exchange))
}

const idIn = ({ id = '' }: Exchange['params']): string => id

/** What an action made of a record must refer to what is there: nobody could restore it. */
function requireKnown(writing: Writing, at: string, id: string, values: object): void {
  const [unknown] = unknownReferences(writing, values)
  if (!unknown) return
  const { name, noun } = writing.resource
  const member = unknown.path.join('.')
  throw refused(({ failed }) =>
    failed(
      `${noun} "${id}"`,
      `the action "${at}" of the resource "${name}"`,
      `gave a record whose \`${member}\` ${unknown.message}`,
    ),
  )
}

/** The law is awaited, so the world is asked for after it. */
async function writingOf(resource: Resolved, exchange: Asked): Promise<Writing> {
  const law = await lawOf(resource)
  const { world, rules, params } = exchange
  return { resource, law, world, rules, params }
}

function requireClaims(
  { resource: { noun }, rules }: Writing,
  { id, revision }: { readonly id: string; readonly revision: number },
  body: unknown,
  { request }: Asked,
): void {
  if (rules.concurrency !== 'revision') return
  requireCurrent({ noun, id }, revision, claimsOf(body, request.headers.get('if-match')))
}

function recordsOf({ name, parent }: Resolved, { world, params }: Asked): readonly StoredRecord[] {
  const table = world.tables[name]
  return parent ? [...(table?.in(params[parent.param] ?? '') ?? [])] : (table?.all() ?? [])
}

function represented(
  resource: Resolved,
  record: StoredRecord,
  expand: readonly string[],
  { base, world, embed }: Asked,
): StoredRecord {
  const representation = shown(resource, record, { base, world })
  if (expand.length === 0) return representation
  return { ...representation, _embedded: embeddedIn(resource, record, expand, embed) }
}

const created = (
  resource: Resolved,
  record: StoredRecord,
  expand: readonly string[],
  exchange: Asked,
): Answer =>
  json(represented(resource, record, expand, exchange), {
    status: 201,
    headers: { Location: hrefOf(resource, record, exchange) },
  })
