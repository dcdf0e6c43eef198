/** The clock of a mock, as the panel sees it. */
interface ClockSource {
  /** What time it is for the mock, as ISO 8601. */
  now(): Promise<string>
  freeze(): Promise<void>
  resume(): Promise<void>
  /** Rejects for what is no time. */
  set(at: string): Promise<void>
  /** Rejects for what is no duration, such as `30m`. */
  advance(by: string): Promise<void>
}

/** The world of a mock, as the panel sees it. */
export interface WorldSource {
  readonly clock: ClockSource
  checkpoints(): Promise<readonly string[]>
  checkpoint(name: string): Promise<void>
  rollback(name: string): Promise<void>
  reset(): Promise<void>
  /** The whole world as a JSON text. */
  export(): Promise<string>
  /** Rejects, and changes nothing, for a text that is no world. */
  import(text: string): Promise<void>
  /** The worlds that have a name. */
  presets(): Promise<readonly string[]>
  /** Puts a generated world in the place of the mock's own. */
  load(preset: string, seed: number): Promise<void>
  /** Of which traits and odd cases a customer can be made. */
  recipes(): Promise<readonly string[]>
  /** Makes a customer of a recipe; gives its id. */
  make(recipe: string): Promise<string>
}
