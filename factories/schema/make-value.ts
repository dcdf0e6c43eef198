import { Source } from '../source/source.ts'
import { makeNumber } from './make-number.ts'
import { makeText } from './make-text.ts'
import { namedText } from './named-texts.ts'
import { inside, type Place } from './place.ts'
import { resolvedShape, type Shape, typeOf } from './shape.ts'
import { Subject } from './subject.ts'

/** Deeper than this, where a schema may hold itself, comes only what must. */
const deepest = 3

/** Whatever holds itself by necessity ends here. */
const bottom = 12

function emptyOf(shape: Shape): unknown {
  const type = typeOf(shape)
  return type === 'array' ? [] : type === 'object' ? {} : null
}

/** A value of a shape; whether the schema takes it, whoever asks finds out. */
export function makeValue(shape: Shape, place: Place): unknown {
  const resolved = resolvedShape(shape, place.root)
  const { const: only, enum: values = resolved.examples } = resolved
  if (place.depth > bottom) return emptyOf(resolved)
  // What has told all that it takes need not be guessed; of a union, another variant may ask for something else.
  const told = place.refusals.valuesAt(place.path)
  if (told && place.attempt % 2 === 1) return oneOf(told, place)
  if (only !== undefined) return only
  if (values && values.length > 0) return oneOf(values.filter(isThere), place) ?? null
  const { anyOf, oneOf: variants = anyOf, ...rest } = resolved
  if (variants) {
    const variant = resolvedShape(oneOf(variants.filter(isValue), place) ?? {}, place.root)
    return makeValue(resolvedShape({ allOf: [rest, variant] }, place.root), place)
  }
  switch (typeOf(resolved)) {
    case 'string':
      return makeText(resolved, place)
    case 'integer':
    case 'number':
      return makeNumber(resolved, place)
    case 'boolean':
      return place.at('').datatype.boolean()
    case 'array':
      return makeList(resolved, place)
    case 'object':
      return makeObject(resolved, place)
    case 'null':
      return null
    default:
      return anything(place)
  }
}

const isThere = (value: unknown) => value !== null
const isValue = ({ type }: Shape) => type !== 'null'

const oneOf = <T>(values: readonly T[], { at }: Place): T | undefined =>
  values.length > 0 ? at('.which').helpers.arrayElement(values) : undefined

/** What JSON Schema does not say is tried: most often it is a text. */
function anything(place: Place): unknown {
  const candidates = [namedText(place), makeNumber({}, place), true, {}, [], null]
  return candidates[place.attempt % candidates.length]
}

function makeList(shape: Shape, place: Place): unknown[] {
  const { prefixItems = [], items = {}, minItems = 0, uniqueItems = false } = shape
  const maxItems = shape.maxItems ?? Math.max(minItems, 3)
  const isDeep = place.depth > deepest
  const usual = items === false ? 0 : place.at('.length').number.int({ min: 1, max: 3 })
  const most = items === false ? prefixItems.length : maxItems
  const wished = isDeep ? minItems : Math.max(prefixItems.length + usual, minItems)
  const length = Math.min(
    wished,
    prefixItems.length > 0 ? Math.max(most, prefixItems.length) : most,
  )
  const list: unknown[] = []
  const seen = new Set<string>()
  for (let tries = 0; list.length < length && tries < 10 * length; tries += 1) {
    const item = prefixItems[list.length] ?? (typeof items === 'object' ? items : {})
    const value = makeValue(item, itemPlace(place, tries))
    const text = JSON.stringify(value)
    if (uniqueItems && seen.has(text)) continue
    seen.add(text)
    list.push(value)
  }
  return list
}

const itemPlace = (place: Place, position: number): Place =>
  inside(place, position, { subject: otherSubject(place, position) })

/** Someone else than the object is about. */
function otherSubject({ source, path, subject }: Place, key: string | number): Subject {
  const { seed, factory, index } = source
  return new Subject(
    new Source({ seed, factory: `${factory}/${path}.${key}`, index }),
    subject.isPerson,
  )
}

function makeObject(shape: Shape, place: Place): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties, minProperties = 0 } = shape
  const shown = Object.keys(properties).filter(
    (name) => !isHidden(properties[name] ?? {}, place.root),
  )
  const needed = shown.filter((name) => required.includes(name))
  const least = shown.filter((name) => needed.includes(name) || needed.length < minProperties)
  const most = shape.maxProperties ?? shown.length
  const names = (place.depth < deepest ? shown : least).slice(0, Math.max(most, needed.length))
  const subject = subjectOf(names, place)
  const made = names.map((name) => {
    const at = inside(place, name, { name, subject, depth: place.depth + 1 })
    return [name, makeValue(properties[name] ?? {}, at)] as const
  })
  const isMap = typeof additionalProperties === 'object' && names.length === 0
  return Object.fromEntries(isMap ? makeEntries(shape, additionalProperties, place) : made)
}

/** What clients send, and never get back. */
const isHidden = (shape: Shape, root: Shape): boolean =>
  shape.writeOnly === true || resolvedShape(shape, root).writeOnly === true

/** A map: the keys that it must have, or else two. */
function makeEntries(
  { required = [], propertyNames = {} }: Shape,
  value: Shape,
  place: Place,
): (readonly [string, unknown])[] {
  const key = (position: number) =>
    String(
      makeValue(
        { type: 'string', ...propertyNames },
        inside(place, `key${position}`, { name: 'slug', subject: otherSubject(place, position) }),
      ),
    )
  const keys = required.length > 0 ? required : [...new Set([key(0), key(1)])]
  return keys.map((name) => [
    name,
    makeValue(value, inside(place, name, { name, depth: place.depth + 1 })),
  ])
}

/** An object with a first name in it is a person's. */
function subjectOf(names: readonly string[], place: Place): Subject {
  const { source, path, subject, depth } = place
  if (depth === 0) return subject
  const { seed, factory, index } = source
  const origin = new Source({ seed, factory: `${factory}/${path}`, index })
  return new Subject(origin, isPersonal(place.name, names))
}

/** Whether a name is that of somebody, by what it is called and by the members beside it. */
export const isPersonal = (called: string, members: readonly string[]): boolean =>
  members.some((name) =>
    /^(first|last|given|family|full)_?name$|birth|^dob$|^jobTitle$/i.test(name),
  ) ||
  /(person|people|user|member|employee|contact|agent|customer|author|owner|driver|patient|player|student|guest|teacher|staff|attendee)s?$/i.test(
    called,
  )
