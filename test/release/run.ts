/**
 * Says what keeps this version from being released: `npm run release:check`. It looks at the working tree, builds
 * twice, and runs the tests that hold what users see.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from '../../tsdown.config.ts'
import { changelogFaults, type Faults, lockFaults } from './facts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json'))

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // What a build says of its time is no fault.
    stdio: 'pipe',
  })
}

/** A step that fails by its command; its output says why. */
const passes =
  (script: string, ...args: string[]) =>
  (): Faults => {
    try {
      run('npm', 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : []))
      return []
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      return [`npm run ${script} failed.\n${`${stdout}${stderr}`.trim()}`]
    }
  }

/** The digest of the package as it is packed after a build from nothing. */
function packedDigest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-release-'))
  try {
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    run('npm', 'run', '--silent', 'build')
    const packed = run('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
    return createHash('sha256')
      .update(readFileSync(join(folder, filename)))
      .digest('hex')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const steps: Readonly<Record<string, () => Faults>> = {
  'the working tree is clean': () =>
    run('git', 'status', '--porcelain').trim() === '' ? [] : ['There are changes. Commit them.'],
  'the changelog has the version': () => changelogFaults(read('CHANGELOG.md'), manifest.version),
  'the lock file is whole': () => lockFaults(JSON.parse(read('package-lock.json')).packages),
  'two builds pack to the same bytes': () => {
    const [once, again] = [packedDigest(), packedDigest()]
    return once === again ? [] : ['They differ. Find what the build takes from outside.']
  },
  'what is bundled has its licence in the package': () =>
    bundled
      .map((name) => `dist/${basename(name)}-LICENSE.txt`)
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => `${file} is missing. Let the build copy it.`),
  'no dependency is unused': passes('unused'),
  'exports, options, messages and links are told': passes(
    'test:unit',
    ...['api-report', 'options-page', 'troubleshooting-page', 'pages', 'world-schema'].map(
      (name) => `test/unit/${name}.test.ts`,
    ),
  ),
  'the package is well formed': passes('package'),
  'its size, its examples, and it installed in an empty folder': passes('test:package'),
}

let failed = 0
for (const [name, look] of Object.entries(steps)) {
  const faults = look()
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'}  ${name}`)
  for (const fault of faults) console.log(fault.replace(/^/gm, '      '))
  failed += Math.min(faults.length, 1)
}
console.log(`\n${Object.keys(steps).length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
