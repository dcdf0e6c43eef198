import { World, type WorldOptions } from '../../src/database/world.ts'
import { checkWorld } from '../../src/database/world-check/check-world.ts'
import { loadLaws } from '../../src/database/world-check/table-law.ts'
import { tablesOf } from '../../src/engine/references/tables-of.ts'
import type { CustomerTables } from '../../src/resources/customers/customer-world.ts'
import { kit } from '../../src/resources/index.ts'

const tables = tablesOf(kit)
const laws = await loadLaws(tables)

/** A world with the tables of the kit's own resources. */
export const kitWorld = (options: WorldOptions) => new World<CustomerTables>(tables, options)

/** Checks a world against what these tables may hold. */
export const checkKitWorld = (given: unknown) => checkWorld(given, laws)
