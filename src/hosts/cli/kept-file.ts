import { openFile } from '#database/persistence/file'
import { FileTaken } from '#database/persistence/file-claim'
import { readWorld } from '#database/persistence/stored-world'
import { tablesOf } from '#engine/references/tables-of'
import type { Resource } from '#engine/resource/resource'
import { sentence } from '#engine/values/sentence'
import { definedBy } from '#mock/definitions/define'
import type { MockOptions } from '#mock/options/mock-options'
import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import { kitOf } from '#resources/index'
import { fileFault } from './file-fault.ts'

const other = 'Name another file with --persist'

interface Kept {
  readonly name: string
  readonly contract?: ContractVersion | undefined
  readonly own?: readonly Resource[] | undefined
  readonly definitions?: MockOptions['definitions'] | undefined
}

/**
 * Takes a file to keep the world in; throws when that cannot be, where a mock would go on without it: who
 * asks the command to keep a world wants it kept, and a file that something else wrote left alone.
 */
export async function requireKeepable(
  file: string,
  { name, contract = defaultVersion, own = [], definitions }: Kept,
): Promise<void> {
  const others = [...kitOf(contract), ...own]
  const surroundings = { seed: 1, others, declarations: tablesOf(others) }
  const defined = definitions ? (await definedBy(definitions, surroundings)).resources : []
  const tables = tablesOf([...others, ...defined])
  const failure = `Failed to keep the world in "${file}":`
  const storage = await openFile(file, { tables: Object.keys(tables) }).catch((error: Error) => {
    if (!(error instanceof FileTaken)) throw new Error(`${failure} ${fileFault(file, error)}`)
    throw new Error(
      `${failure} process ${error.owner} has it. End that, or delete ${error.claim} if it is gone. ${other} to run both.`,
    )
  })
  await storage.exclusively(async (session) => {
    if (!session.header) return
    const rows = await session.rows().catch(() => [])
    await readWorld(session.header, rows, { persist: { name }, tables }).catch((error: Error) => {
      throw new Error(
        `${failure} ${sentence(error.message)} ${other}, or move this one away; a world to start with goes to --data.`,
      )
    })
  })
}
