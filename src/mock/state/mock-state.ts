import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { WorldData } from '#resources/world-format'
import type { WorldSource } from '../options/mock-options.ts'

/** A whole world as plain JSON: yours to keep, to change and to store. */
export type MockSnapshot<Version extends ContractVersion = typeof defaultVersion> = {
  [Part in keyof WorldData<Version>]-?: NonNullable<WorldData<Version>[Part]>
}

/** What takes the whole world of a mock out of it, and puts one back. */
export interface MockState<Version extends ContractVersion = typeof defaultVersion> {
  /**
   * The whole world as plain JSON: every record, how many ids were given, and how the clock stands.
   * Scenarios and the journal are not part of it.
   *
   * @example
   * const snapshot = await mock.snapshot()
   */
  snapshot(): Promise<MockSnapshot<Version>>
  /**
   * Puts a snapshot, or any world, in the place of the mock's own, with the clock of that time if it has
   * one; rejects with an error that names record
   * and field, and changes nothing, when it is not as it must be.
   *
   * @example
   * await mock.restore(snapshot)
   */
  restore(world: WorldSource): Promise<void>
  /**
   * Remembers the world and its clock under a name, in the place of what had that name before.
   *
   * @example
   * await mock.checkpoint('logged-in')
   */
  checkpoint(name: string): Promise<void>
  /** The names of the checkpoints there are, the oldest first. */
  checkpoints(): string[]
  /**
   * Goes back to a checkpoint, as often as you like; rejects for a name that none has.
   *
   * @example
   * await mock.rollback('logged-in')
   */
  rollback(name: string): Promise<void>
  /**
   * The snapshot as a JSON file, which `import` and the option `world` take.
   *
   * @example
   * link.href = URL.createObjectURL(await mock.export())
   */
  export(): Promise<File>
  /**
   * Restores what a file of `export` holds; rejects as `restore` does.
   *
   * @example
   * await mock.import(input.files[0])
   */
  import(file: Blob): Promise<void>
}
