import { Command } from 'commander'
import { conformanceCommand } from './conformance-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { Interruption } from './interruption.ts'
import { serveCommand } from './serve-command.ts'
import { worldCommand } from './world-command.ts'

/** Runs the command line of the package in a folder; sets the exit code, and never throws. */
export async function run(argv: readonly string[], version: string, folder: string): Promise<void> {
  const program = new Command('rebilly-mock')
    .description('A mock of the Rebilly Customers API, on the command line.')
    .version(version, '-v, --version')
    .showHelpAfterError('Add --help to see what there is.')
  for (const command of [
    serveCommand(),
    worldCommand(),
    doctorCommand(folder),
    conformanceCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program))
  }
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  // Whoever reads has read enough, as `head` does.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return error instanceof Interruption ? error.exitCode : 1
}
