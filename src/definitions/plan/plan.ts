import type { JsonSchemaOf } from '#engine/schema/json-schema-keywords'

/** JSON Schema in the dialect of 2020-12, as far as the mock reads it; `$ref` is `#/schemas/Name`. */
export interface PlanSchema extends JsonSchemaOf<PlanSchema> {
  readonly not?: PlanSchema
  readonly if?: PlanSchema
  readonly then?: PlanSchema
  readonly else?: PlanSchema
  readonly items?: PlanSchema
  /** What members are whose names match. */
  readonly patternProperties?: Readonly<Record<string, PlanSchema>>
  /** The member by whose value one of several schemas is chosen. */
  readonly discriminator?: string
  readonly 'x-sortable'?: boolean
  /** Of null: that it is meant to be taken, though read strictly it is not. */
  readonly isLoose?: boolean
}

export type PlanSchemas = Readonly<Record<string, PlanSchema>>

/** A kind of record, of which there are many, or below each parent one. */
export interface PlannedTable {
  readonly name: string
  /** What one is called: in names of events, and in messages. */
  readonly noun: string
  /** Where its records are, with a name of its own for each parameter. */
  readonly path: string
  /** The parameters of that path, and the member under which a record keeps each. */
  readonly scope: readonly Scope[]
  /** Whether there is but one below each parent. */
  readonly isSingle: boolean
  /** The name or names of the parameters that tell one record, as its operations have them. */
  readonly keys: readonly string[]
  /** The member that holds what the path calls a record by, if it has one. */
  readonly identity: string | undefined
  readonly idPrefix: string
  readonly schema: PlanSchema
  /** Members that hold the id of a record elsewhere: the path of what it is in. */
  readonly references: Readonly<Record<string, string>>
  readonly sortable: readonly string[]
  /** Whether one that nobody has set yet has its defaults. */
  readonly hasDefaults: boolean
}

/** One level of what records are below of. */
export interface Scope {
  /** The parameter of the request's path. */
  readonly param: string
  readonly member: string
  /** The path of the collection that it is an id in, if it is one. */
  readonly of: string | undefined
  /** What else it may be, if that is known. */
  readonly values?: readonly unknown[]
}

export type PlannedKind =
  | 'list'
  | 'create'
  | 'get'
  | 'put'
  | 'patch'
  | 'delete'
  /** Changes the record that its path names, and answers it. */
  | 'act'
  /** Makes a record of another table, and answers it. */
  | 'make'
  /** Answers what fits, and keeps nothing. */
  | 'answer'

export interface PlannedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly kind: PlannedKind
  readonly tag: string
  /** The table of its records. */
  readonly table?: string
  /** The parameters of its path that tell one record. */
  readonly keys?: readonly string[]
  /** What must be there: each parameter of the path with the path of the collection that it is an id in. */
  readonly within: readonly Scope[]
  readonly body?: {
    readonly schema: PlanSchema
    readonly isRequired: boolean
    /** What the JSON may be called besides `application/json`. */
    readonly types?: readonly string[]
  }
  /** Media types of bodies besides JSON. */
  readonly otherBodies?: readonly string[]
  readonly success: readonly PlannedSuccess[]
  readonly fails: readonly number[]
  readonly query: readonly PlannedParameter[]
  /** Ways to be let in, each by names of schemes; one that is empty asks for nothing. Left out: as all. */
  readonly security?: readonly (readonly string[])[]
  /** The member of a list's answer that holds the records, where that is not the answer itself. */
  readonly listMember?: string
}

export interface PlannedParameter {
  readonly name: string
  readonly schema: PlanSchema
  /** What parts the values of a list, where each has not a parameter of its own. */
  readonly separator?: string
}

export interface PlannedSuccess {
  readonly status: number
  readonly headers: readonly PlannedParameter[]
  /** By media type; none where there is no body. */
  readonly content: Readonly<Record<string, PlanSchema>>
}

export interface SecurityScheme {
  readonly type: string
  readonly in?: string
  readonly name?: string
  readonly scheme?: string
}

/** What a mock makes of a document: plain JSON, so that it can be made once and handed to a page. */
export interface Plan {
  readonly format: 'rebilly-mock-definitions'
  readonly version: 1
  readonly title: string
  readonly schemas: PlanSchemas
  readonly tables: readonly PlannedTable[]
  readonly operations: readonly PlannedOperation[]
  readonly schemes: Readonly<Record<string, SecurityScheme>>
  readonly security: readonly (readonly string[])[]
  /** What could not be made of the document, and why. */
  readonly notes: readonly string[]
}
