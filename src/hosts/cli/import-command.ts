import { Command } from 'commander'
import { tablesOf } from '#engine/references/tables-of'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import type { ContractVersion } from '#resources/contracts/index'
import { contracts } from '#resources/contracts/index'
import { kit } from '#resources/index'
import type { WorldData, WorldTable } from '#resources/world-format'
import { choice } from './choice.ts'
import { importLists, type LeftOut } from './import/import-lists.ts'
import { readLists } from './import/read-lists.ts'
import { interruptible } from './interruption.ts'
import { toFile, toStandardOutput } from './output.ts'
import type { WorldSource } from './world-source.ts'
import { formatOf } from './world-writer.ts'
import { inWords, writeWorld } from './write-world.ts'

type Counters = NonNullable<WorldSource['counters']>

interface ImportCommandOptions {
  readonly out: string
  readonly customers: string
  readonly contract?: ContractVersion
  readonly strict?: true
}

const examples = `
Examples:
  rebilly-mock import db.json --out world.json
  rebilly-mock import db.json --customers users --strict --out world.ndjson

A mock starts from the file with \`rebilly-mock serve --data world.json\`, or
  createMock({ world: () => readWorld('world.json') })   // readWorld is in rebilly-mock/node
`

/** How many of what is left out are told one by one. */
const most = 20

/** `rebilly-mock import`: makes a world of what a json-server had. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Makes a world of the JSON file of a json-server: its customers and tags, each held against the contract. ' +
        'What does not fit is left out, and told. The first of the file is the newest, so that lists show its order.',
    )
    .argument('<file>', 'such as db.json')
    .option('-o, --out <file>', 'where to write; - is the standard output', '-')
    .option('-c, --customers <name>', 'which of its lists has the customers', 'customers')
    .addOption(
      choice(
        '--contract <version>',
        'the version of the API (default: 2023-01)',
        Object.keys(contracts) as ContractVersion[],
      ),
    )
    .option('--strict', 'write nothing where something would be left out')
    .addHelpText('after', examples)
    .action(run)
}

async function run(path: string, { out, customers, contract, strict }: ImportCommandOptions) {
  await interruptible(async (signal) => {
    const lists = await readLists(path)
    if (!lists.has(customers)) {
      throw new Error(
        `Failed to import "${path}": it has no list "${customers}". It has ${[...lists.keys()].join(', ') || 'none'}; name one by --customers.`,
      )
    }
    const mock = createMock({ ...(contract && { contract }) } as MockOptions)
    const leftOut = await importLists(mock, lists, customers)
    const told = linesOf(leftOut)
    if (strict && leftOut.length > 0) {
      throw new Error(
        `Failed to import "${path}": not all of it fits, and nothing was written. Correct it, or leave out --strict.\n${told}`,
      )
    }
    const output = out === '-' ? await toStandardOutput() : await toFile(out)
    try {
      const counts = await writeWorld(await sourceOf(mock), output, {
        format: formatOf(out),
        signal,
      })
      await output.keep()
      const where = out === '-' ? 'the standard output' : out
      process.stderr.write(`Wrote ${inWords(counts)} to ${where}.\n`)
    } finally {
      await output.discard()
    }
    if (told !== '') process.stderr.write(`${told}\n`)
  })
}

async function sourceOf(mock: Mock): Promise<WorldSource> {
  const { counters, ...lists } = (await mock.snapshot()) as WorldData & { counters?: Counters }
  const tables = Object.keys(tablesOf(kit)) as WorldTable[]
  return {
    entries: () =>
      tables.flatMap((table) => (lists[table] ?? []).map((record) => ({ table, record }))),
    counters,
    progress: {
      noun: 'customers',
      total: mock.customers.count,
      counts: (table) => table === 'customers',
    },
  }
}

function linesOf(leftOut: readonly LeftOut[]): string {
  const lines = leftOut
    .slice(0, most)
    .map(({ place, reason }) => `left out: ${place} ${withoutNames(reason)}`)
  const more = leftOut.length - most
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

/** What the API knows is told once, in its documents. */
const withoutNames = (reason: string) => reason.replace(/ \(known: .*\)$/, '')
