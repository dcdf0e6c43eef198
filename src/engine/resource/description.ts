import type { JsonSchema } from '../schema/json-schema.ts'
import type { Schema } from '../schema/schema.ts'

/** An operation, described by what its declaration does not say. */
export interface OperationDescription {
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** Who may call besides those whom the API's every operation lets in. */
  readonly callers?: readonly ('ApplicationJWT' | 'PublishableApiKey')[]
  /** Those of the query and the head; the path's are known. */
  readonly parameters?: readonly string[]
  /** The name of the body's schema. */
  readonly body?: string
  /** The name of the body's schema, where that is a merge patch. */
  readonly patch?: string
  /** What each success sends: a resource, a list of them, or nothing. */
  readonly success: Readonly<Partial<Record<200 | 201 | 204, string | readonly [string] | null>>>
  /** What a document of its own says of it, in the place of all that. */
  readonly raw?: {
    readonly parameters: readonly JsonSchema[]
    readonly requestBody?: JsonSchema
    readonly responses: Readonly<Record<string, JsonSchema>>
  }
}

/** How the OpenAPI document describes a resource. */
export interface ResourceDescription {
  /** By the operation's id. */
  readonly operations: Readonly<Record<string, OperationDescription>>
  /** Parameters besides those that any resource may have. */
  readonly parameters?: Readonly<Record<string, JsonSchema>>
  /** What clients send, by name. */
  readonly requests?: Readonly<Record<string, Schema>>
  /** What the mock sends when all is well, by name. */
  readonly responses?: Readonly<Record<string, Schema>>
  /**
   * Each pair of what is sent, by name or by its members, and what is received: members of one alone are
   * write-only or read-only.
   */
  readonly pairs?: readonly (readonly [request: string | readonly string[], response: string])[]
  /** Schemas that stand for one of several others. */
  readonly choices?: Readonly<Record<string, JsonSchema>>
  /** What is to be said of members besides what their schemas know, by their path; a number is one of a choice. */
  readonly notes?: Readonly<Record<string, JsonSchema>>
  /** Responses of which `fields` may leave out any member. */
  readonly partial?: readonly string[]
}
