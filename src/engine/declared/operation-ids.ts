import type { OperationKind } from './declaration.ts'
import type { PascalOf } from './names.ts'

type Verb = { get: 'Get'; put: 'Put'; patch: 'Patch'; delete: 'Delete'; create: 'Post' }

/** The names of a resource's operations, such as `PutWebsite`; of its actions, such as `PostWebsiteArchive`. */
export type OperationIds<Pascal extends string, Action> =
  | `${Verb[Exclude<OperationKind, 'list'>]}${Pascal}`
  | `Get${Pascal}Collection`
  | ActionId<Pascal, Action>

type ActionId<
  Pascal extends string,
  Action,
> = Action extends `${infer Method} ${string}/{id}/${infer End}`
  ? `${Capitalize<Lowercase<Method>>}${Pascal}${PascalOf<Dashed<End>>}`
  : never

/** `archive/now` is `archive-now`. */
type Dashed<Path extends string> = Path extends `${infer Segment}/${infer Rest}`
  ? `${Segment}-${Dashed<Rest>}`
  : Path
