import { Command } from 'commander'
import { planOf } from '#definitions/compile/plan-of'
import { type Coverage, coverageOf } from '#definitions/coverage'
import { defaultVersion } from '#resources/contracts/default-version'
import { type ContractVersion, contracts } from '#resources/contracts/index'
import { kitOf } from '#resources/index'
import { readDefinitions } from '../node/read-definitions.ts'
import { choice } from './choice.ts'

interface CoverageCommandOptions {
  readonly definitions: string
  readonly contract: ContractVersion
  readonly json?: true
}

const explanation = `
exact     as the API's documents and the kit's rules say, down to the last member
stateful  records are kept, found, changed and deleted; nothing is reckoned from them
shape     the answer fits its schema, and nothing is kept

Examples:
  rebilly-mock coverage --definitions openapi.yaml
  rebilly-mock coverage --definitions openapi.json --contract 2026-08 --json
`

const versions = Object.keys(contracts) as ContractVersion[]

/** `rebilly-mock coverage`: tells what a mock makes of a document. */
export function coverageCommand(): Command {
  return new Command('coverage')
    .description(
      'Prints each operation of an OpenAPI document with how a mock answers it, and what could not be made of it.',
    )
    .requiredOption('-d, --definitions <file>', 'an OpenAPI document (3.0 or 3.1), JSON or YAML')
    .addOption(
      choice('--contract <version>', 'the version of the API that is exact', versions).default(
        defaultVersion,
      ),
    )
    .option('--json', 'print JSON')
    .addHelpText('after', explanation)
    .action(run)
}

async function run({ definitions, contract, json }: CoverageCommandOptions): Promise<void> {
  const plan = planOf(await readDefinitions(definitions))
  const coverage = coverageOf(plan, kitOf(contract))
  process.stdout.write(json ? `${JSON.stringify(coverage, null, 2)}\n` : linesOf(coverage))
}

function linesOf({ operations, totals, notes }: Coverage): string {
  const lines = operations.map(
    ({ fidelity, method, path, id }) => `${fidelity.padEnd(8)}  ${method.padEnd(6)} ${path}  ${id}`,
  )
  const { exact, stateful, shape } = totals
  return [
    ...lines,
    '',
    `${totals.operations} operations: ${exact} exact, ${stateful} stateful, ${shape} shape.`,
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n')
}
