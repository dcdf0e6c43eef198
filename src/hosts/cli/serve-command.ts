import { Command, Option } from 'commander'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import { scenarioNames } from '#mock/scenarios/names'
import { worldPresets } from '#resources/world-presets'
import { readWorld } from '../node/read-world.ts'
import { serve } from '../server/serve.ts'
import { addressesOf } from './addresses.ts'
import { choice } from './choice.ts'
import { requireKeepable } from './kept-file.ts'
import { lineWriter } from './line-writer.ts'
import { count, integer, port } from './numbers.ts'
import { origin } from './origin.ts'
import { inThousands } from './progress.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface ServeCommandOptions {
  readonly port: number
  readonly host?: string
  readonly origin?: string[]
  readonly customers?: number
  readonly preset?: (typeof worldPresets)[number]
  readonly data?: string
  readonly seed?: number
  readonly persist?: string
  readonly latency?: number
  readonly scenario?: (typeof scenarioNames)[number]
  readonly auth: 'required' | 'off'
  readonly log: 'line' | 'full' | 'off'
  readonly explain?: boolean
  readonly lenientJson?: boolean
}

const examples = `
Examples:
  rebilly-mock serve --customers 100 --seed 7
  rebilly-mock serve --data world.json --latency 100      # rebilly-mock world writes such a file
  rebilly-mock serve --preset demo --scenario flaky --explain
  rebilly-mock serve --host 0.0.0.0 --auth off            # for a phone in the same network
  rebilly-mock serve --origin https://app.example.com     # for the pages of that site alone

Try it:
  curl -H 'REB-APIKEY: any' localhost:4010/customers
  curl -X PUT -H 'REB-APIKEY: any' -H 'Content-Type: application/json' \\
    -d '{"primaryAddress":{"firstName":"Ada"}}' localhost:4010/organizations/acme/customers/ada

Give your app the address that it prints in the place of https://api.rebilly.com.
`

/** `rebilly-mock serve`: answers over HTTP. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Answers the Rebilly Customers API over HTTP, until Ctrl-C. Its data lives in memory and ends ' +
        'with it, unless --persist names a file.',
    )
    .addOption(
      new Option('--port <number>', 'where to listen; 0 is any free port')
        .default(4010)
        .argParser(port),
    )
    .option('--host <address>', 'who may connect: 0.0.0.0 is everyone (default: 127.0.0.1)')
    .addOption(
      new Option(
        '--origin <origin>',
        "whose pages may use it, such as https://app.example.com; repeat it for more, '*' is all " +
          '(default: pages of this machine, and with --host of the host that they ask)',
      ).argParser(origin),
    )
    .addOption(
      new Option('-c, --customers <number>', 'how many generated customers to start with')
        .argParser(count)
        .conflicts(['preset', 'data']),
    )
    .addOption(choice('-p, --preset <name>', 'a named world to start with', worldPresets))
    .addOption(
      new Option('-d, --data <file>', 'a world to start with, JSON or NDJSON').conflicts('preset'),
    )
    .addOption(
      new Option('-s, --seed <number>', 'decides every generated value (default: 1)').argParser(
        integer,
      ),
    )
    .option('--persist <file>', 'keep the world in a file, for the next start')
    .addOption(new Option('--latency <ms>', 'delay every answer').argParser(count))
    .addOption(choice('--scenario <name>', 'what goes wrong', scenarioNames))
    .addOption(
      choice('--auth <mode>', 'whether a request needs credentials; any will do', [
        'required',
        'off',
      ]).default('required'),
    )
    .addOption(
      choice('--log <mode>', 'what to print of each request', ['line', 'full', 'off']).default(
        'line',
      ),
    )
    .option('--explain', 'say in each problem which rule decided')
    .option('--lenient-json', 'take lists as numbered objects, and [] for {}, as PHP clients write')
    .addHelpText('after', examples)
    .action(run)
}

async function run(options: ServeCommandOptions): Promise<void> {
  const { port, host, origin: origins, latency, auth, persist } = options
  if (persist !== undefined) await requireKeepable(persist, keptName)
  const mock = createMock(mockOptionsOf(options))
  if (latency) mock.latency(latency)
  await untilInterrupted(async () => {
    const where = { port, ...(host !== undefined && { host }), ...(origins && { origins }) }
    const server = await serve(mock, where).catch(rethrow)
    process.stdout.write(`${startLine(mock, server.url, auth)}\n`)
    return server
  })
}

/** The world's file is named in what reading it threw; that the mock asked for it says nothing here. */
function rethrow(error: Error): never {
  const { cause } = error
  throw cause instanceof Error && cause.message.startsWith('Failed to read') ? cause : error
}

const keptName = 'server'

const mockOptionsOf = (options: ServeCommandOptions): MockOptions => {
  const { customers, seed, data, preset, persist, scenario, auth, log } = options
  return {
    auth,
    log: log === 'line' ? lineWriter() : log === 'full' && 'full',
    ...(customers !== undefined && { customers }),
    ...(seed !== undefined && { seed }),
    ...(preset && { world: preset }),
    ...(data !== undefined && { world: () => readWorld(data) }),
    ...(persist !== undefined && { persist: { name: keptName, file: persist } }),
    ...(scenario && { scenario }),
    ...(options.explain && { explain: true }),
    ...(options.lenientJson && { lenientJson: true }),
  }
}

function startLine({ customers }: Mock, url: string, auth: 'required' | 'off'): string {
  const total = customers.count
  const [here, ...others] = addressesOf(url)
  const elsewhere = others.length > 0 ? `, and for other devices at ${others.join(' or ')}` : ''
  const header = auth === 'required' ? "-H 'REB-APIKEY: any' " : ''
  return (
    `Serving ${inThousands(total)} ${total === 1 ? 'customer' : 'customers'} at ${here}${elsewhere} ` +
    `(Ctrl-C ends it). Try: curl ${header}${here}/customers`
  )
}
