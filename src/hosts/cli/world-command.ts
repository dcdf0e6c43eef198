import { Command, Option } from 'commander'
import { type ContractVersion, contracts } from '#resources/contracts/index'
import { worldPresets } from '#resources/world-presets'
import { choice } from './choice.ts'
import { interruptible } from './interruption.ts'
import { count, integer } from './numbers.ts'
import { toFile, toStandardOutput } from './output.ts'
import { Progress } from './progress.ts'
import { generatedWorld, type WorldSource, worldOfFile } from './world-source.ts'
import { type FileFormat, formatOf } from './world-writer.ts'
import { inWords, writeWorld } from './write-world.ts'

interface WorldCommandOptions {
  readonly contract?: ContractVersion
  readonly customers?: number
  readonly preset?: (typeof worldPresets)[number]
  readonly seed?: number
  readonly from?: string
  readonly out: string
  readonly format?: FileFormat
}

const examples = `
Examples:
  rebilly-mock world --customers 100000 --seed 7 --out world.json
  rebilly-mock world --preset demo --out demo.ndjson
  rebilly-mock world --from world.ndjson --out world.json
  rebilly-mock world --customers 3 --format ndjson | jq .record.email

The same options give the same bytes. A mock starts from a file with
  createMock({ world: () => readWorld('world.json') })   // readWorld is in rebilly-mock/node
`

/** `rebilly-mock world`: writes a world to a file. */
export function worldCommand(): Command {
  const generated = ['customers', 'preset', 'seed']
  return new Command('world')
    .description(
      'Writes a world to a file: customers, their tags, lead sources, payment instruments and ' +
        'timelines, and payment tokens. Memory does not grow with the number of customers.',
    )
    .addOption(
      new Option('-c, --customers <number>', 'how many customers (default: 25)')
        .argParser(count)
        .conflicts('preset'),
    )
    .addOption(
      choice(
        '--contract <version>',
        'the version of the API (default: 2023-01)',
        Object.keys(contracts) as ContractVersion[],
      ),
    )
    .addOption(choice('-p, --preset <name>', 'a named world', worldPresets))
    .addOption(
      new Option('-s, --seed <number>', 'decides every value (default: 1)').argParser(integer),
    )
    .addOption(
      new Option('--from <file>', 'a world to check and to copy, JSON or NDJSON').conflicts(
        generated,
      ),
    )
    .option('-o, --out <file>', 'where to write; - is the standard output', '-')
    .addOption(
      new Option(
        '-f, --format <name>',
        'json, or ndjson: a header, then a record a line (default: by the name of the file)',
      ).choices(['json', 'ndjson'] satisfies FileFormat[]),
    )
    .addHelpText('after', examples)
    .action(run)
}

async function run({ out, format = formatOf(out), ...options }: WorldCommandOptions) {
  const began = Date.now()
  await interruptible(async (signal) => {
    const source = await sourceOf(options, signal)
    const output = out === '-' ? await toStandardOutput() : await toFile(out)
    try {
      const counts = await writeWorld(source, output, { format, signal })
      await output.keep()
      if (out === '-') return
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      process.stderr.write(`Wrote ${inWords(counts)} to ${out} in ${seconds} s.\n`)
    } finally {
      await output.discard()
    }
  })
}

async function sourceOf(
  { from, ...options }: Omit<WorldCommandOptions, 'out' | 'format'>,
  signal: AbortSignal,
): Promise<WorldSource> {
  if (from === undefined) return generatedWorld(options)
  const progress = new Progress('records checked', undefined)
  try {
    const step = () => {
      signal.throwIfAborted()
      progress.step()
    }
    return await worldOfFile(from, { contract: options.contract, step })
  } finally {
    progress.end()
  }
}
