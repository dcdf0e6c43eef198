import type { PlannedParameter, PlanSchema } from '../plan/plan.ts'
import { type JsonBody, jsonBodyOf } from './json-body.ts'
import { isObject, memberOf } from './open-document.ts'
import { contentOf, isJson, type Reader, type Responses, responsesOf } from './responses.ts'

/** An operation of the document, its references followed. */
export interface ReadOperation extends Responses {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly body?: JsonBody & { readonly isRequired: boolean }
  readonly otherBodies: readonly string[]
  readonly query: readonly PlannedParameter[]
  /** Of each parameter of the path. */
  readonly params: ReadonlyMap<string, PlanSchema>
  readonly security?: readonly (readonly string[])[]
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const

/** Reads every operation; what the mock has no answer for goes to the notes. */
export function readOperations(reader: Reader, notes: string[]): ReadOperation[] {
  const { document } = reader
  const paths = memberOf(document.root, 'paths') as object
  const ids = new Set<string>()
  return Object.entries(paths).flatMap(([path, given]) => {
    if (!path.startsWith('/')) return []
    const { value: item, at } = document.follow(given, `#/paths/${path.replaceAll('/', '~1')}`)
    for (const name of ['head', 'options', 'trace']) {
      if (memberOf(item, name)) notes.push(`${name.toUpperCase()} ${path}: the mock answers none.`)
    }
    return methods.flatMap((method) => {
      const operation = memberOf(item, method)
      if (!isObject(operation)) return []
      const read = readOperation({ operation, item, method, path, at }, reader)
      let { id } = read
      while (ids.has(id)) id = `${id}_`
      ids.add(id)
      return [{ ...read, id }]
    })
  })
}

interface Given {
  readonly operation: object
  readonly item: object
  readonly method: string
  readonly path: string
  readonly at: string
}

function readOperation(given: Given, reader: Reader): ReadOperation {
  const { operation, method, path } = given
  const at = `${given.at}/${method}`
  const parameters = parametersOf(given, reader)
  const [tag] = [memberOf(operation, 'tags')].flat()
  const id = memberOf(operation, 'operationId')
  const security = memberOf(operation, 'security')
  return {
    id: typeof id === 'string' && id !== '' ? id : nameOf(method, path),
    method: method.toUpperCase(),
    path: path.length > 1 ? path.replace(/\/+$/, '') : path,
    tag: typeof tag === 'string' ? tag : (path.split('/')[1] ?? ''),
    ...bodyOf(operation, at, reader),
    query: parameters.filter((each) => each.in === 'query'),
    params: new Map(
      parameters.filter((each) => each.in === 'path').map(({ name, schema }) => [name, schema]),
    ),
    ...(Array.isArray(security) && { security: requirementsOf(security) }),
    ...responsesOf(operation, at, reader),
  }
}

export const requirementsOf = (security: readonly unknown[]): string[][] =>
  security.filter(isObject).map((each) => Object.keys(each))

/** `GET /pets/{petId}/toys` without a name of its own is `GetPetsPetIdToys`. */
const nameOf = (method: string, path: string): string =>
  [method, ...path.split(/[^\w]+/)]
    .filter(Boolean)
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('')

interface Parameter extends PlannedParameter {
  readonly in: unknown
}

function parametersOf({ operation, item, at, method }: Given, reader: Reader): Parameter[] {
  const { document, schemas } = reader
  const found = new Map<string, Parameter>()
  for (const [holder, place] of [
    [item, at],
    [operation, `${at}/${method}`],
  ] as const) {
    const list = memberOf(holder, 'parameters')
    for (const [position, each] of (Array.isArray(list) ? list : []).entries()) {
      const { value, at: where } = document.follow(each, `${place}/parameters/${position}`)
      const [name, kind] = [memberOf(value, 'name'), memberOf(value, 'in')]
      if (typeof name !== 'string') continue
      const schema = schemas.normal(memberOf(value, 'schema'), `${where}/schema`)
      const separator = separatorOf(value)
      found.set(`${String(kind)} ${name}`, {
        name,
        in: kind,
        schema,
        ...(separator !== undefined && { separator }),
      })
    }
  }
  return [...found.values()]
}

/** By what a list is parted that stands in one parameter. */
function separatorOf(parameter: unknown): string | undefined {
  const [style = 'form', explode] = ['style', 'explode'].map((name) => memberOf(parameter, name))
  if (explode ?? style === 'form') return undefined
  return { form: ',', spaceDelimited: ' ', pipeDelimited: '|' }[String(style)]
}

function bodyOf(operation: object, at: string, reader: Reader) {
  const given = memberOf(operation, 'requestBody')
  if (given === undefined) return { otherBodies: [] }
  const { value, at: place } = reader.document.follow(given, `${at}/requestBody`)
  const content = contentOf(memberOf(value, 'content'), place, reader)
  const body = jsonBodyOf(content)
  const otherBodies = Object.keys(content).filter((type) => !isJson(type))
  if (!body) return { otherBodies }
  const isRequired = memberOf(value, 'required') === true
  return { otherBodies, body: { ...body, isRequired } }
}
