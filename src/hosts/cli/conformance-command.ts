import { Command, Option } from 'commander'
import type { ConformanceCase } from '#conformance/cases/case'
import type { ConformanceResult } from '#conformance/result'
import { defaultVersion } from '#resources/contracts/default-version'
import { type ContractVersion, contracts } from '#resources/contracts/index'
import { agreed } from './agreement.ts'
import { choice } from './choice.ts'
import { caseLines, inCounts, writesOf } from './conformance-report.ts'
import { fetchOf, isThisMachine, keyOf, requireAnswer, targetOf } from './conformance-target.ts'
import { interruptible } from './interruption.ts'
import { milliseconds, seconds } from './numbers.ts'

interface ConformanceCommandOptions {
  readonly contract: ContractVersion
  readonly target: URL
  readonly keyEnv: string
  readonly restrictedKeyEnv?: string
  readonly documentedOnly?: true
  readonly filter?: string[]
  readonly pause?: number
  readonly within: number
  readonly json?: true
  readonly yes?: true
}

const examples = `
Examples:
  rebilly-mock conformance --target https://api-sandbox.rebilly.com/organizations/acme --key-env REBILLY_KEY
  rebilly-mock conformance --target http://127.0.0.1:4010 --key-env ANY --filter merge --json

It writes customers to the account of the key, and the API cannot delete customers: use a sandbox.
It asks before it writes, except to an API on this machine (localhost, 127.0.0.1, [::1]).
Their ids begin with a text that no other run has. It changes and deletes nothing that it did not make.
The exit code is 1 when a case fails that the API's documents decide.
`

const versions = Object.keys(contracts) as ContractVersion[]

/** `rebilly-mock conformance`: holds an API against the table. */
export function conformanceCommand(): Command {
  return new Command('conformance')
    .description(
      'Sends the requests that define the mock to an API, one after the other, and prints where its ' +
        'answers differ. Each rule says whether it is documented or only of this kit.',
    )
    .requiredOption('-t, --target <url>', 'the base URL, with its organization', targetOf)
    .requiredOption('-k, --key-env <name>', 'the environment variable that holds the secret key')
    .addOption(
      choice('--contract <version>', 'the version of the API', versions).default(defaultVersion),
    )
    .option('--restricted-key-env <name>', 'one with a key that may only call GetCustomer')
    .option('-d, --documented-only', "leave out the kit's own rules")
    .option('-f, --filter <words...>', 'only cases whose name or rule has all these words')
    .addOption(
      new Option(
        '--pause <milliseconds>',
        'before each request (default: 200, so below 5 a second; on loopback 0)',
      ).argParser(milliseconds),
    )
    .addOption(
      new Option('--within <seconds>', 'the longest that it may take')
        .argParser(seconds)
        .default(600),
    )
    .option('--json', 'print JSON')
    .option('-y, --yes', 'do not ask whether customers may be written; on loopback it never asks')
    .addHelpText('after', examples)
    .action(run)
}

async function run(options: ConformanceCommandOptions): Promise<void> {
  const { contract, target, keyEnv, restrictedKeyEnv, within, json, yes } = options
  const { conformanceCasesOf } = await import('#conformance/cases/conformance-cases')
  const { runConformance } = await import('#conformance/run')
  const headers = keyOf(keyEnv)
  const restrictedHeaders = restrictedKeyEnv === undefined ? undefined : keyOf(restrictedKeyEnv)
  const cases = new Set(conformanceCasesOf(contract).filter((each) => isWanted(each, options)))
  if (cases.size === 0) throw new Error('Failed to find such a case. Name fewer words.')

  await interruptible(async (interruption) => {
    const limit = AbortSignal.timeout(within * 1000)
    const signal = AbortSignal.any([interruption, limit])
    const fetch = fetchOf(target)
    try {
      if (!yes && !isThisMachine(target)) await agreed(writesOf([...cases], target), signal)
      await requireAnswer(fetch, target, { headers, signal })
      const results = await runConformance(fetch, {
        baseUrl: target,
        contract,
        headers,
        ...(restrictedHeaders && { restrictedHeaders }),
        only: (each) => cases.has(each),
        pause: options.pause ?? (isThisMachine(target) ? 0 : 200),
        signal,
        onResult: (result) => {
          if (!json) process.stdout.write(caseLines(result))
        },
      })
      process.stdout.write(json ? asJson(target, results) : `\n${inCounts(results)}\n`)
      if (results.some(isDocumentedFailure)) process.exitCode = 1
    } catch (error) {
      if (!limit.aborted) throw error
      throw new Error(
        `Stopped after ${within} s, before the end. Give it longer with --within, or fewer cases with --filter.`,
      )
    }
  })
}

function isWanted(each: ConformanceCase, options: ConformanceCommandOptions): boolean {
  if (options.documentedOnly && each.source !== 'documented') return false
  const text = `${each.name} ${each.rule}`.toLowerCase()
  return (options.filter ?? []).every((word) => text.includes(word.toLowerCase()))
}

const isDocumentedFailure = ({ source, outcome }: ConformanceResult) =>
  source === 'documented' && outcome === 'failed'

/** Without the answers, which are long, and may hold what is nobody else's business. */
function asJson(target: URL, results: readonly ConformanceResult[]): string {
  const told = results.map(({ answers, ...result }) => ({ ...result, requests: answers.length }))
  return `${JSON.stringify({ target, results: told }, null, 2)}\n`
}
