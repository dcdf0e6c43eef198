/**
 * What fishery tells a generator of the object that it makes; looser than fishery's own type, so that a
 * factory of a narrower type can use the same generator.
 */
export interface Building<T, I> {
  readonly sequence: number
  readonly params: unknown
  readonly associations: Partial<T>
  readonly transientParams: Partial<I>
  readonly afterBuild: (hook: (built: T) => unknown) => unknown
}
