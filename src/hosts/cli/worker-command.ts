import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { pageScript } from '../begin/page-script.ts'
import { guardMark } from './doctor/guard-mark.ts'
import { toFile } from './output.ts'

const scriptName = 'mockServiceWorker.js'

const description =
  "Writes the worker script of the msw that is installed, with a guard: what a page's requests come to that is " +
  'closed or left while they are under way ends with a network error, where the script of msw alone would send ' +
  'it to the real host. Run it again after an update of msw.'

const examples = `
Examples:
  rebilly-mock worker public
  rebilly-mock worker public --base-url https://api.example.com
`

/** `rebilly-mock worker`: writes a worker script that lets nothing through to the real host. */
export function workerCommand(): Command {
  return new Command('worker')
    .description(description)
    .argument('<folder>', 'the folder of what is served as it is, such as public')
    .addOption(
      new Option(
        '-b, --base-url <url>',
        'where the API is mocked, once or more (default: both Rebilly hosts)',
      ).argParser(url),
    )
    .addHelpText('after', examples)
    .action(write)
}

/** Takes an option's text for a URL, beside those before. */
function url(text: string, before: readonly string[] = []): string[] {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return [...before, text]
  throw new InvalidArgumentError('It must be a URL such as https://api.rebilly.com.')
}

async function write(folder: string, { baseUrl }: { baseUrl?: string[] }): Promise<void> {
  const path = join(folder, scriptName)
  const output = await toFile(path)
  try {
    await output.sink.write(guardedScript(baseUrl))
    await output.sink.close()
    await output.keep()
  } finally {
    await output.discard()
  }
  process.stderr.write(`Wrote ${path}. Start with startBrowser(mock).\n`)
}

/** MSW's script, and after it what answers for the hosts that it would let pass. */
function guardedScript(baseUrl: string[] | undefined): string {
  const script = readFileSync(
    fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')),
    'utf8',
  )
  return `${script}\n${guardMark}\n${pageScript('worker-guard', { baseUrl })}\n`
}
