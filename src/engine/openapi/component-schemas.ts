import { coded } from '#engine/problem/mock-error'
import type { ResourceDescription } from '../resource/description.ts'
import { pathId } from '../schema/identifiers.ts'
import { type JsonSchema, jsonSchemasOf } from '../schema/json-schema.ts'
import { problemSchemas } from './problems.ts'

/** Every named schema of the document; `whole` requires what a resource has where nobody leaves it out. */
export function componentSchemas(
  descriptions: readonly ResourceDescription[],
  { whole }: { readonly whole: boolean },
): Record<string, JsonSchema> {
  const all = <Part extends keyof ResourceDescription>(part: Part) =>
    Object.assign({}, ...descriptions.map((each) => each[part])) as NonNullable<
      ResourceDescription[Part]
    >
  const schemas: Record<string, JsonSchema> = {
    ...jsonSchemasOf({ PathId: pathId, ...all('requests') }, 'request'),
    ...jsonSchemasOf({ ...all('responses'), ...problemSchemas }, 'response'),
    ...all('choices'),
  }
  for (const [sent, received] of descriptions.flatMap(({ pairs = [] }) => pairs)) {
    const request = typeof sent === 'string' ? membersOf(schemas, sent) : sent
    const response = membersOf(schemas, received)
    for (const name of response) {
      if (!request.includes(name)) note(schemas, `${received}.${name}`, { readOnly: true })
    }
    if (typeof sent !== 'string') continue
    for (const name of request) {
      if (!response.includes(name)) note(schemas, `${sent}.${name}`, { writeOnly: true })
    }
  }
  for (const [path, said] of Object.entries({ ...all('notes'), ...problemNotes }))
    note(schemas, path, said)
  const partial = descriptions.flatMap((each) => each.partial ?? [])
  if (!whole) for (const name of partial) requireNothing(schemas[name])
  return schemas
}

const problemNotes = Object.fromEntries(
  Object.keys(problemSchemas).map((name) => [`${name}.type`, { format: 'uri' }]),
)

/** The query `fields` may leave out any member, of an object inside too. */
function requireNothing(schema: JsonSchema | undefined): void {
  delete schema?.required
  for (const member of Object.values(childrenOf(schema) ?? {})) requireNothing(member)
}

const membersOf = (schemas: Record<string, JsonSchema>, name: string) =>
  Object.keys((schemas[name]?.properties ?? {}) as object)

/** Adds to the schema of a member; what is added as `undefined` goes. */
function note(schemas: Record<string, JsonSchema>, path: string, said: JsonSchema): void {
  const [name = '', ...members] = path.split('.')
  const last = members.pop() ?? ''
  let place = schemas[name]
  for (const member of members) place = childrenOf(place)?.[member]
  const children = childrenOf(place)
  if (!children?.[last])
    throw coded(
      'REBILLY_MOCK_DEFECT',
      new Error(`Failed to describe ${path}: there is no such member.`),
    )
  children[last] = { ...children[last], ...said }
}

const childrenOf = (schema: JsonSchema | undefined) =>
  (schema?.oneOf ?? schema?.properties) as Record<string, JsonSchema> | undefined
