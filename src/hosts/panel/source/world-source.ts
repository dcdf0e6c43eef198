/** The world of a mock, as the panel sees it. */
export interface WorldSource {
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
