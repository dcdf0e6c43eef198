import { Command } from 'commander'
import { manifestOf } from './doctor/packages.ts'
import { Interruption } from './interruption.ts'

/** The commands. Each is loaded when it is named, so that what one of them lacks is nothing to the others. */
const commands = [
  {
    name: 'serve',
    summary: 'answer over HTTP: for backends in any language, phones and curl',
    load: async () => (await import('./serve-command.ts')).serveCommand(),
  },
  {
    name: 'world',
    summary: 'write a world of customers and all that belongs to them to a file',
    load: async () => (await import('./world-command.ts')).worldCommand(),
  },
  {
    name: 'import',
    summary: 'make a world of the JSON file of a json-server',
    load: async () => (await import('./import-command.ts')).importCommand(),
  },
  {
    name: 'worker',
    summary: 'write a worker script that lets nothing through to the real host',
    load: async () => (await import('./worker-command.ts')).workerCommand(),
  },
  {
    name: 'doctor',
    summary: 'say what keeps the mock from working in this app, and what to do',
    load: async (folder: string) => (await import('./doctor-command.ts')).doctorCommand(folder),
  },
  {
    name: 'coverage',
    summary: 'say how a mock answers each operation of an OpenAPI document',
    load: async () => (await import('./coverage-command.ts')).coverageCommand(),
  },
  {
    name: 'conformance',
    summary: 'hold an API, such as your sandbox, against the rules that the mock keeps',
    load: async () => (await import('./conformance-command.ts')).conformanceCommand(),
  },
]

/** Runs the command line of the package in a folder; sets the exit code, and never throws. */
export async function run(argv: readonly string[], version: string, folder: string): Promise<void> {
  const program = new Command('rebilly-mock')
    .description('A mock of the Rebilly Customers API, on the command line.')
    .version(version, '-v, --version')
    .showHelpAfterError('Add --help to see what there is.')
  // Whoever reads has read enough, as `head` does; whatever else there is to do goes on.
  process.stdout.on('error', (error) => {
    if (!isOfReader(error)) process.exitCode = exitCodeOf(error, folder)
  })
  // There is nowhere left to tell it.
  process.stderr.on('error', () => {})
  try {
    // The name comes first, or after `help`.
    const named = argv.slice(2, 4)
    for (const { name, summary, load } of commands) {
      const command = named.includes(name) ? await load(folder) : new Command(name)
      // Without its options it is only listed.
      program.addCommand(command.summary(summary).copyInheritedSettings(program))
    }
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = exitCodeOf(error, folder)
  }
}

function exitCodeOf(error: unknown, folder: string): number {
  const { code, message } = error as NodeJS.ErrnoException
  if (isOfReader(error)) return 0
  const isWithoutMsw = code === 'ERR_MODULE_NOT_FOUND' && /'msw[/']/.test(message)
  const text = error instanceof Error ? message : String(error)
  // What fails to be written is told to who writes, and by the stream.
  if (!told.has(error)) process.stderr.write(`${isWithoutMsw ? withoutMsw(folder) : text}\n`)
  told.add(error)
  return error instanceof Interruption ? error.exitCode : 1
}

const told = new Set<unknown>()

const isOfReader = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE'

const withoutMsw = (folder: string) =>
  `Failed to load the mock: msw is not installed. Run: npm install --save-dev msw@${manifestOf(folder)?.peerDependencies?.msw}`
