import type * as z from 'zod/mini'

/** What records are ordered by. */
export type Key = string | number | null

/** How the records of one kind are filtered, searched and sorted. */
export interface Listing<T extends { readonly id: string }> {
  /** What one of them is called in a message. */
  readonly noun: string
  /** The fields that a filter may name. */
  readonly schema: z.ZodMiniType<T>
  /** The records there are, where they may have members that `schema` does not know: a filter may name these too. */
  readonly records?: readonly T[]
  /** The names that `sort` takes. */
  readonly sortable: Readonly<Record<string, (record: T) => Key>>
  /** The order when `sort` says nothing. */
  readonly defaultSort: string
  /** The texts in which `q` looks. The documents do not say which they are. */
  readonly textsOf: (record: T) => readonly (string | null | undefined)[]
  /** The names that `expand` takes; left out where the operation has no `expand`. */
  readonly expandable?: readonly string[]
}
