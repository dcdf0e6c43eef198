import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { coded } from '#engine/problem/mock-error'

const cure = 'Run: npm install --save-dev msw@^3.0.5'

/** Throws when the app has no msw, which this package leaves to it, or one that the kit does not know. */
export function requireMsw(versionOf: () => string = versionOfApp): void {
  let version: string
  try {
    version = versionOf()
  } catch (cause) {
    throw coded(
      'REBILLY_MOCK_INSTALLATION',
      new Error(`Failed to set up the mock: msw is not installed. ${cure}`, { cause }),
    )
  }
  if (Number.parseInt(version, 10) === 3) return
  throw coded(
    'REBILLY_MOCK_INSTALLATION',
    new Error(`Failed to set up the mock: msw is ${version}, and it must be 3. ${cure}`),
  )
}

function versionOfApp(): string {
  const manifest = fileURLToPath(import.meta.resolve('msw/package.json'))
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
