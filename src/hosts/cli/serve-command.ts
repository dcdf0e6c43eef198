import { Command, Option } from 'commander'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import { scenarioNames } from '#mock/scenarios/names'
import { type ContractVersion, contracts } from '#resources/contracts/index'
import { worldPresets } from '#resources/world-presets'
import type { ServeOptions } from '../server/options.ts'
import { serve } from '../server/serve.ts'
import { addressesOf } from './addresses.ts'
import { choice } from './choice.ts'
import { loadConfig } from './config-module.ts'
import { requireKeepable } from './kept-file.ts'
import { moment } from './moment.ts'
import { count, integer, milliseconds, port, time } from './numbers.ts'
import { origin } from './origin.ts'
import { keptName, type ServedMockOptions, servedMockOptions } from './serve-options.ts'
import { startLine } from './start-line.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface ServeCommandOptions extends ServedMockOptions {
  readonly port: number
  readonly host?: string
  readonly origin?: string[]
  readonly config?: string | boolean
  readonly control?: 'this-machine' | 'anyone' | false
  readonly worldIdle?: number
  readonly worldLimit?: number
  readonly latency?: number
}

const examples = `
Examples:
  rebilly-mock serve --customers 100 --seed 7
  rebilly-mock serve --data world.json --latency 100      # rebilly-mock world writes such a file
  rebilly-mock serve --preset demo --scenario flaky --explain
  rebilly-mock serve --config mocks/rebilly-mock.config.ts
  rebilly-mock serve --host 0.0.0.0 --auth off            # for a phone in the same network
  rebilly-mock serve --origin https://app.example.com     # for the pages of that site alone

Try it:
  curl -H 'REB-APIKEY: any' localhost:4010/customers
  curl -X PUT -H 'REB-APIKEY: any' -H 'Content-Type: application/json' \\
    -d '{"primaryAddress":{"firstName":"Ada"}}' localhost:4010/organizations/acme/customers/ada

Give your app the address that it prints in the place of https://api.rebilly.com.
`

const versions = Object.keys(contracts) as ContractVersion[]

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
    .addOption(
      choice('--contract <version>', 'the version of the API (default: 2023-01)', versions),
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
      choice('--control <who>', 'who may ask for what is below /__mock/ (default: this-machine)', [
        'this-machine',
        'anyone',
      ]),
    )
    .option('--no-control', 'leave out what is below /__mock/')
    .addOption(
      new Option(
        '--world-idle <time>',
        'how long a world stays that requests name and nobody asks for, such as 90s or 10m (default: 30m)',
      ).argParser(time),
    )
    .addOption(
      new Option(
        '--world-limit <number>',
        'how many such worlds there may be (default: 100)',
      ).argParser(count),
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
    .option(
      '--definitions <file>',
      'an OpenAPI document, JSON or YAML, by which all else is answered',
    )
    .addOption(
      new Option('-s, --seed <number>', 'decides every generated value (default: 1)').argParser(
        integer,
      ),
    )
    .addOption(
      new Option(
        '--now <time>',
        'where its clock starts, such as 2026-03-01 or 2026-03-01T12:00:00Z (default: the time it is)',
      ).argParser(moment),
    )
    .option(
      '--config <file>',
      'resources of your own, start data, scenarios; other options go before what it says ' +
        '(default: rebilly-mock.config.* of this folder, if there is one)',
    )
    .option('--no-config', 'leave that file alone')
    .option('--persist <file>', 'keep the world in a file, for the next start')
    .addOption(new Option('--latency <ms>', 'delay every answer').argParser(milliseconds))
    .addOption(choice('--scenario <name>', 'what goes wrong', scenarioNames))
    .addOption(
      choice(
        '--auth <mode>',
        'whether a request needs credentials; any will do (default: required)',
        ['required', 'off'],
      ),
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
  const { port, host, origin: origins, control, worldIdle, worldLimit, latency, persist } = options
  const { config = {}, name } = (await loadConfig(options.config)) ?? {}
  const mockOptions = servedMockOptions(config, options)
  const { contract, resources: own, definitions } = mockOptions
  if (persist !== undefined) {
    await requireKeepable(persist, { name: keptName, contract, own, definitions })
  }
  const mock = createMock(mockOptions)
  const setup = async (each: Mock) => {
    await config.setup?.(each)
    if (latency) each.latency(latency)
  }
  await untilInterrupted(async () => {
    const where: ServeOptions = {
      port,
      setup,
      ...(host !== undefined && { host }),
      ...(origins && { origins }),
      ...(control !== undefined && { control }),
      ...(worldIdle !== undefined && { worldIdle }),
      ...(worldLimit !== undefined && { worldLimit }),
    }
    const server = await serve(mock, where).catch(rethrow)
    const served = { config: name, hasControl: control !== false }
    process.stdout.write(`${startLine(mock, addressesOf(server.url), mockOptions, served)}\n`)
    return server
  })
}

/** The world's file is named in what reading it threw; that the mock asked for it says nothing here. */
function rethrow(error: Error): never {
  const { cause } = error
  throw cause instanceof Error && cause.message.startsWith('Failed to read') ? cause : error
}
