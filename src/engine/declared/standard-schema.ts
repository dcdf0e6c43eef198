/**
 * A schema of any library that speaks Standard Schema (standardschema.dev), with its JSON Schema beside: zod's, full and mini,
 * are such, and so are those of other libraries in their newer versions.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => Validated<Output> | Promise<Validated<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
    /** Writes the schema as JSON Schema; zod's mini has its own way, and need not have this. */
    readonly jsonSchema?: {
      input(options: Target): object
      /** What it makes of that; taken for the same where it is left out. */
      output?(options: Target): object
    }
  }
}

interface Target {
  readonly target: 'draft-2020-12'
}

type Validated<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** What a client sends. */
export type InputOf<Schema extends StandardSchema> = NonNullable<
  Schema['~standard']['types']
>['input']

/** What is kept of that. */
export type OutputOf<Schema extends StandardSchema> = NonNullable<
  Schema['~standard']['types']
>['output']
