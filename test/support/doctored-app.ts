import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { findings, type Surroundings } from '../../src/hosts/cli/doctor/checks.ts'
import { guardMark } from '../../src/hosts/cli/doctor/guard-mark.ts'

let folder: string

/** Gives each test a folder of its own, in which it makes an app for the doctor to look at. */
export function inFreshFolder() {
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'doctor-')))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
}

export const at = (path: string) => join(folder, path)

export function write(path: string, text: string) {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

export const install = (path: string, version: string) =>
  write(`${path}/package.json`, JSON.stringify({ version }))

export const script = (version: string) =>
  `const PACKAGE_VERSION = '${version}'\nconst INTEGRITY_CHECKSUM = 'of ${version}'\n`

/** As the kit's command writes it. */
export const guardedScript = (version: string) => `${script(version)}${guardMark}\n`

/** An app with all in order but its worker script. */
export function app() {
  install('node_modules/rebilly-mock', '0.1.0')
  install('node_modules/msw', '3.0.5')
  write('node_modules/msw/lib/mockServiceWorker.js', script('3.0.5'))
}

export const depend = (...names: string[]) =>
  write(
    'package.json',
    JSON.stringify({ devDependencies: Object.fromEntries(names.map((name) => [name, '*'])) }),
  )

export const look = (otherwise: Partial<Surroundings> = {}) =>
  findings({
    folder,
    ownFolder: at('node_modules/rebilly-mock'),
    manifest: { peerDependencies: { msw: '^3.0.5', vite: '^7.0.0 || ^8.0.0' } },
    nodeVersion: '24.1.0',
    ...otherwise,
  })

export const bad = (otherwise?: Partial<Surroundings>) =>
  look(otherwise).filter(({ state }) => state !== 'good')

/** What it finds of the things whose names begin so. */
export const about = (words: string) => look().filter(({ text }) => text.startsWith(words))
