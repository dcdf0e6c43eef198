/** Where and how a world is kept. */
export interface KeepOptions {
  readonly name: string
  readonly version?: number
  readonly file?: string
  migrate?(world: object, fromVersion: number): unknown
}
