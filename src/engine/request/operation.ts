import type { RuleName } from '../problem/rule-names.ts'
import type { Schema } from '../schema/schema.ts'
import type { Answer } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { RequestLike } from './request-like.ts'

/** RFC 7396, which plain JSON may be as well. */
export const mergePatchType = 'application/merge-patch+json'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What is said of an operation, once: everything else that knows of it knows it from here. */
export interface OperationDeclaration {
  /** Its name in the API's definition. */
  readonly id: string
  /** Method and path, as `PUT /customers/{id}`. */
  readonly at: `${Method} /${string}`
  /** The rules that a request is held against, besides those of all. */
  readonly rules: readonly RuleName[]
  /**
   * The statuses by which it may fail, as the API's documentation declares them, with those that the kit
   * adds where it declares none. Any operation may also fail with 429 and 5xx.
   */
  readonly fails: readonly number[]
  /** What its body is, for `lenientJson`. */
  readonly body?: () => Promise<Schema>
  /** What its JSON may be called besides `application/json`, in small letters. */
  readonly jsonTypes?: readonly string[]
  /** The record that it is about: which table has it, and which parameter of the path is its id. */
  readonly about?: { readonly table: string; readonly param: string }
  /** Whether a publishable key will do, too. */
  readonly takesPublishableKey?: boolean
  /** How much its answers are to be believed, where they are not exactly the API's. */
  readonly fidelity?: 'stateful' | 'shape'
  /** Gives the credentials of a request where they are not the API's; throws 401, and gives none where none is asked for. */
  readonly credentials?: (request: RequestLike) => string[] | undefined
  /** Whether it answers a page of a list. */
  readonly isList?: boolean
  /** Whether its success tells how many more requests there may be, where that is declared. */
  readonly tellsRate?: boolean
  respond(exchange: Exchange): Answer | Promise<Answer>
}

/** An operation that a mock answers. */
export interface Operation extends OperationDeclaration {
  readonly method: string
  readonly path: string
}

/** The operations of a mock; while they are pending, others may come. */
export type KnownOperations = Operation[] & { isPending?: boolean }

type Respond = OperationDeclaration['respond']

/**
 * An operation whose code is a chunk of its own, loaded with its first request: a page that never asks
 * for it never loads it.
 */
export const lazy =
  <Name extends string>(load: () => Promise<Record<Name, Respond>>, name: Name): Respond =>
  async (exchange) =>
    (await load())[name](exchange)

/** Declares an operation. */
export function operation<const Declared extends OperationDeclaration>(
  declared: Declared,
): Declared & Operation {
  const [method = '', path = ''] = declared.at.split(' ')
  return { ...declared, method, path }
}
