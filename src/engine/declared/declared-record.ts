import type { Kept } from './kept.ts'
import type { OutputOf, StandardSchema } from './standard-schema.ts'

/** The name under which records keep the id of what they lie below: the last parameter of their path. */
type ParentParamOf<Path extends string> = Path extends `${string}{${infer Rest}`
  ? Rest extends `${string}{${string}`
    ? ParentParamOf<Rest>
    : Rest extends `${infer Param}}${string}`
      ? Param
      : never
  : never

/** A record as functions get it: what was sent, what the kit keeps with it, and the id of what it lies below. */
export type BaseRecord<
  Schema extends StandardSchema = StandardSchema,
  Path extends string = string,
> = OutputOf<Schema> & Kept & { readonly [Param in ParentParamOf<Path>]: string }

/** A record as it is kept: that, what `derive` adds to it, and what actions may have added. */
export type DeclaredRecord<
  Schema extends StandardSchema = StandardSchema,
  Path extends string = string,
  Derived extends object = object,
  Actions = unknown,
> = BaseRecord<Schema, Path> &
  Added<Derived, keyof BaseRecord<Schema, Path>> &
  AddedByActions<ResultOf<Actions[keyof Actions]>, keyof BaseRecord<Schema, Path> | keyof Derived>

type Added<Derived, Known extends PropertyKey> = Derived extends unknown
  ? Omit<Derived, Known>
  : never

type ResultOf<Action> = Action extends (...given: never[]) => infer Result ? Result : never

/** Of several actions each may have been done or not. */
type AddedByActions<Result, Known extends PropertyKey> = {
  readonly [Key in KeyOf<Result> as Exclude<Key, Known>]?: MemberOf<Result, Key>
}

type KeyOf<Result> = Result extends unknown ? keyof Result : never
type MemberOf<Result, Key> = Result extends unknown
  ? Key extends keyof Result
    ? Result[Key]
    : never
  : never
