import { coded } from '#engine/problem/mock-error'
import type { RuleName } from '../problem/rule-names.ts'
import type { Answer } from '../request/answer.ts'
import type { Exchange } from '../request/exchange.ts'
import {
  mergePatchType,
  type Operation,
  type OperationDeclaration,
  operation,
} from '../request/operation.ts'
import type { WorldView } from '../resource/world-view.ts'
import type { OperationKind } from './declaration.ts'
import { pascalOf } from './names.ts'
import type { Resolved } from './resolved.ts'

type Answers = typeof import('./answers.ts')

interface Kind {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly isOfAll?: true
  readonly rules: readonly RuleName[]
  readonly fails: readonly number[]
  answer(answers: Answers): (resource: Resolved, exchange: Exchange<WorldView>) => Promise<Answer>
}

const kinds: Readonly<Record<OperationKind, Kind>> = {
  list: { verb: 'GET', isOfAll: true, rules: ['query'], fails: [422], answer: ({ list }) => list },
  create: {
    verb: 'POST',
    isOfAll: true,
    rules: ['parse', 'query', 'validate', 'unique'],
    fails: [409, 422],
    answer: ({ create }) => create,
  },
  get: { verb: 'GET', rules: ['query', 'exists'], fails: [404, 422], answer: ({ get }) => get },
  put: {
    verb: 'PUT',
    rules: ['parse', 'query', 'validate', 'unique', 'current'],
    fails: [409, 422],
    answer: ({ put }) => put,
  },
  patch: {
    verb: 'PATCH',
    rules: ['parse', 'query', 'validate', 'exists', 'unique', 'current'],
    fails: [404, 409, 422],
    answer: ({ patch }) => patch,
  },
  delete: {
    verb: 'DELETE',
    rules: ['exists', 'history'],
    fails: [404, 409],
    answer: ({ remover }) => remover,
  },
}

/** What one of them is called: `PutWebsite`, `GetWebsiteCollection`. */
export function operationId({ pascal }: Pick<Resolved, 'pascal'>, kind: OperationKind): string {
  const { verb } = kinds[kind]
  const name = `${pascalOf(verb.toLowerCase())}${pascal}`
  return kind === 'list' ? `${name}Collection` : name
}

/** The same, or that of an action by its method and path; throws a `TypeError` for what the resource has not. */
export function operationIdOf(resource: Resolved, wanted: string): string {
  const { name, operations, actions } = resource
  if (Object.hasOwn(actions, wanted)) return actionId(resource, wanted)
  const kind = operations.find((each) => each === wanted)
  if (kind) return operationId(resource, kind)
  const known = [...operations, ...Object.keys(actions)].join(', ')
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to find an operation: the resource "${name}" has no "${wanted}". There are ${known}.`,
    ),
  )
}

/** What an action is called: `PostWebsiteArchive`. */
function actionId({ path, pascal }: Resolved, at: string): string {
  const [method = '', to = ''] = at.split(' ')
  const end = to.slice(`${path}/{id}/`.length)
  return `${pascalOf(method.toLowerCase())}${pascal}${pascalOf(end.replaceAll('/', '-'))}`
}

/** The operations of a resource, its actions among them. */
export function operationsOf(resource: Resolved): Operation[] {
  const { path, parent, name, operations } = resource
  const below = (rules: readonly RuleName[]) =>
    parent && !rules.includes('exists') ? inOrder([...rules, 'exists']) : rules
  const usual = operations.map((kind) => {
    const { verb, isOfAll, rules, fails, answer } = kinds[kind]
    return operation({
      id: operationId(resource, kind),
      at: `${verb} ${isOfAll ? path : `${path}/{id}`}` as OperationDeclaration['at'],
      rules: below(rules),
      fails: [...new Set([401, 403, ...(parent ? [404] : []), ...fails])].sort(),
      ...(kind === 'list' ? { isList: true } : {}),
      ...(kind === 'patch' ? { jsonTypes: [mergePatchType] } : {}),
      ...(isOfAll ? {} : { about: { table: name, param: 'id' } }),
      ...(rules.includes('parse') && { body: bodyOf(resource) }),
      respond: async (exchange: Exchange) =>
        answer(await import('./answers.ts'))(resource, exchange as Exchange<WorldView>),
    })
  })
  return [...usual, ...Object.keys(resource.actions).map((at) => action(resource, at))]
}

function action(resource: Resolved, at: string): Operation {
  return operation({
    id: actionId(resource, at),
    at: at as OperationDeclaration['at'],
    rules: ['parse', 'query', 'exists', 'unique', 'current'],
    fails: [401, 403, 404, 409, 422],
    about: { table: resource.name, param: 'id' },
    respond: async (exchange: Exchange) => {
      const { act } = await import('./answers.ts')
      return act(resource, exchange as Exchange<WorldView>, at)
    },
  })
}

const bodyOf = (resource: Resolved) => async () => {
  const { lawOf } = await import('./law.ts')
  return (await lawOf(resource)).input
}

/** In the order in which they are asked. */
const order: readonly RuleName[] = [
  'parse',
  'query',
  'validate',
  'exists',
  'unique',
  'current',
  'history',
]
const inOrder = (rules: readonly RuleName[]) => order.filter((rule) => rules.includes(rule))
