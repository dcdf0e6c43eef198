import { Command, Option } from 'commander'
import { worldPresets } from '#contract/world-presets'
import { createMock } from '../create-mock.ts'
import type { Mock } from '../mock.ts'
import { readWorld } from '../node/read-world.ts'
import type { MockOptions } from '../options.ts'
import { scenarioNames } from '../scenarios/names.ts'
import { serve } from '../server/serve.ts'
import { count, integer } from './numbers.ts'
import { inThousands } from './progress.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface ServeCommandOptions {
  readonly port: number
  readonly host?: string
  readonly customers?: number
  readonly world?: (typeof worldPresets)[number]
  readonly data?: string
  readonly seed?: number
  readonly persist?: string
  readonly latency?: number
  readonly scenario?: (typeof scenarioNames)[number]
  readonly auth: 'required' | 'off'
  readonly log: 'line' | 'full' | 'off'
  readonly explain?: boolean
}

const examples = `
Examples:
  rebilly-mock serve --customers 100 --seed 7
  rebilly-mock serve --data world.json --latency 100      # rebilly-mock world writes such a file
  rebilly-mock serve --world demo --scenario flaky --explain
  rebilly-mock serve --host 0.0.0.0 --auth off            # for a phone in the same network

Try it:
  curl -H 'REB-APIKEY: any' localhost:4010/customers
  curl -X PUT -H 'REB-APIKEY: any' -H 'Content-Type: application/json' \\
    -d '{"primaryAddress":{"firstName":"Ada"}}' localhost:4010/organizations/acme/customers/ada

Give your backend the address that it prints in the place of https://api.rebilly.com.
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
        .argParser(count),
    )
    .option('--host <address>', 'who may connect: 0.0.0.0 is everyone (default: 127.0.0.1)')
    .addOption(
      new Option(
        '-c, --customers <number>',
        'how many generated customers to start with',
      ).argParser(count),
    )
    .addOption(
      new Option('-w, --world <name>', 'a named world to start with').choices(worldPresets),
    )
    .addOption(
      new Option('-d, --data <file>', 'a world to start with, JSON or NDJSON').conflicts('world'),
    )
    .addOption(
      new Option('-s, --seed <number>', 'decides every generated value (default: 1)').argParser(
        integer,
      ),
    )
    .option('--persist <file>', 'keep the world in a file, for the next start')
    .addOption(new Option('--latency <ms>', 'delay every answer').argParser(count))
    .addOption(new Option('--scenario <name>', 'what goes wrong').choices(scenarioNames))
    .addOption(
      new Option('--auth <mode>', 'whether a request needs credentials; any will do')
        .choices(['required', 'off'])
        .default('required'),
    )
    .addOption(
      new Option('--log <mode>', 'what to print of each request')
        .choices(['line', 'full', 'off'])
        .default('line'),
    )
    .option('--explain', 'say in each problem which rule decided')
    .addHelpText('after', examples)
    .action(run)
}

async function run(options: ServeCommandOptions): Promise<void> {
  const { port, host, latency, auth } = options
  const mock = createMock(mockOptionsOf(options))
  if (latency) mock.latency(latency)
  await untilInterrupted(async () => {
    const server = await serve(mock, { port, ...(host !== undefined && { host }) })
    process.stdout.write(`${startLine(mock, server.url, auth)}\n`)
    return server
  })
}

const mockOptionsOf = (options: ServeCommandOptions): MockOptions => {
  const { customers, seed, data, world, persist, scenario, auth, log, explain } = options
  return {
    auth,
    log: log === 'off' ? false : log,
    ...(customers !== undefined && { customers }),
    ...(seed !== undefined && { seed }),
    ...(world && { world }),
    ...(data !== undefined && { world: () => readWorld(data) }),
    ...(persist !== undefined && { persist: { name: 'server', file: persist } }),
    ...(scenario && { scenario }),
    ...(explain && { explain }),
  }
}

function startLine({ customers }: Mock, url: string, auth: 'required' | 'off'): string {
  const total = customers.count
  const header = auth === 'required' ? "-H 'REB-APIKEY: any' " : ''
  return (
    `Serving ${inThousands(total)} ${total === 1 ? 'customer' : 'customers'} at ${url} ` +
    `(Ctrl-C ends it). Try: curl ${header}${url}/customers`
  )
}
