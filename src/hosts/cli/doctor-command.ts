import { Command } from 'commander'
import { findings } from './doctor/checks.ts'
import type { Finding } from './doctor/finding.ts'
import { manifestOf } from './doctor/packages.ts'

const description =
  'Looks at the app in the current folder, a line each: Node, msw and whether there are two of it, the ' +
  'worker script, the base path, the tools that have an entry here, and whether the pages and tests of its framework are mocked. Changes nothing. The exit code ' +
  'is 1 when something is broken.'

/** `rebilly-mock doctor`: says what keeps the mock from working, and what to do. */
export function doctorCommand(ownFolder: string): Command {
  return new Command('doctor').description(description).action(() => {
    const found = findings({
      folder: process.cwd(),
      ownFolder,
      manifest: manifestOf(ownFolder) ?? {},
      nodeVersion: process.versions.node,
    })
    process.stdout.write(`${found.map(lineOf).join('\n')}\n`)
    if (found.some(({ state }) => state === 'broken')) process.exitCode = 1
  })
}

const marks = { good: 'ok    ', note: 'note  ', broken: 'BROKEN' } satisfies Record<
  Finding['state'],
  string
>

const lineOf = ({ state, text, cure }: Finding): string =>
  [marks[state], text, cure].filter(Boolean).join(' ')
