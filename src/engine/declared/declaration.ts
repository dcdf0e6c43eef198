import type { BaseRecord } from './declared-record.ts'
import type { InputOf, StandardSchema } from './standard-schema.ts'

/** What a resource may have; each is an operation of its own name. */
export type OperationKind = 'list' | 'create' | 'get' | 'put' | 'patch' | 'delete'

export const operationKinds: readonly OperationKind[] = [
  'list',
  'create',
  'get',
  'put',
  'patch',
  'delete',
]

export interface ActionContext {
  /** The time of the request. */
  readonly now: Date
  /** The parsed body; `undefined` when there is none. */
  readonly body: unknown
}

/** What is said of a resource of your own; each member is optional but `name` and `input`. */
export interface ResourceDeclaration<
  Name extends string = string,
  Schema extends StandardSchema = StandardSchema,
  Singular extends string = string,
  Path extends `/${string}` = `/${string}`,
  Derived extends object = object,
  Actions = unknown,
> {
  /**
   * Its name in the plural, which is that of its table, of `mock.db`, and in snapshots.
   * @example 'websites'
   */
  readonly name: Name
  /**
   * What a client sends: the schema of an object. Members that it does not know are ignored, unless it or the option
   * `strictBody` refuses them.
   * @example z.object({ name: z.string(), url: z.url() })
   */
  readonly input: Schema
  /**
   * The name of one of them, of which the names of operations and events are made.
   * @default `name` without its plural ending
   * @example 'person'
   */
  readonly singular?: Singular
  /**
   * Where it is; below a parent with the id of that as a parameter, under whose name records keep it. Without
   * such a parent there is 404.
   * @default `/` and the name, `paymentMethods` as `/payment-methods`
   * @example '/customers/{customerId}/notes'
   */
  readonly path?: Path
  /**
   * What the ids begin with that the mock makes.
   * @default the first three letters of the name, and `_`
   * @example 'web_'
   */
  readonly idPrefix?: string
  /**
   * The members that `sort` takes besides `createdTime` and `updatedTime`; dotted inside of objects. What a function
   * adds may be among them, which `filter` then knows before any record has it.
   * @default none
   * @example ['name', 'address.city']
   */
  readonly sortable?: readonly string[]
  /**
   * The members in which `q` looks.
   * @default every text of the first level
   * @example ['name', 'url']
   */
  readonly searchable?: readonly string[]
  /**
   * Members that hold the id of a record of another table: an unknown one is 422, a known one is a link, and
   * `expand` embeds it.
   * @default none
   * @example { customerId: 'customers' }
   */
  readonly references?: Readonly<Record<string, string>>
  /**
   * Members that no two records have alike, each list of them together; texts in whatever case. A second one
   * is 409, which names the first.
   * @default none
   * @example [['name']]
   */
  readonly unique?: readonly (readonly string[])[]
  /**
   * What can be done; anything else is 405 with `Allow` (RFC 9110, section 15.5.6).
   * @default all: list, create, get, put, patch, delete
   * @example ['list', 'get']
   */
  readonly operations?: readonly OperationKind[]
  /**
   * Adds what follows from a record to it, before it is kept. Must not change the record itself.
   * @default nothing
   * @example (record) => ({ ...record, slug: slugOf(record.name) })
   */
  readonly derive?: (record: BaseRecord<Schema, Path>, context: { readonly now: Date }) => Derived
  /**
   * What else can be done with a record, by method and path: makes the next record of one, which is a new
   * revision.
   * @default none
   * @example { 'POST /websites/{id}/archive': (record) => ({ ...record, archived: true }) }
   */
  readonly actions?: Actions &
    Readonly<Record<string, (record: BaseRecord<Schema, Path>, context: ActionContext) => object>>
  /** For the types alone: what a client sends. */
  readonly '~input'?: InputOf<Schema>
}
