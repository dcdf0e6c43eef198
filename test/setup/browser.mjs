/**
 * Finds the Chromium that the tests drive; run as a program, it installs one where there is none.
 *
 * Plain JavaScript for any Node from 18.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isRoot = process.getuid?.() === 0

/** What keeps a Chromium of an unprivileged or a root user from talking to anything but the tests. */
export const launchArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium: `CHROMIUM_PATH`, Playwright's own, or the system's, in this order.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(
      `Failed to find Chromium: CHROMIUM_PATH is '${chosen}', which is not a program. Correct it or unset it.`,
    )
  }
  return [playwrightChromium(), ...systemChromiums()].find(isExecutable)
}

/**
 * Launch options for Playwright, and for Vitest's Playwright provider.
 *
 * @returns {{ executablePath: string; args: string[] }}
 */
export function launchOptions() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(remedy)
  return { executablePath, args: launchArguments }
}

const remedy =
  'Failed to find Chromium: there is none in the usual places, and none could be installed. ' +
  'Run `npx playwright install --with-deps chromium`, or install Chromium or Google Chrome, ' +
  'or set CHROMIUM_PATH to the program.'

/** @param {string | undefined} path */
function isExecutable(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function systemChromiums() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((folder) => process.env[folder])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {string} path */
function starts(path) {
  // @note Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

/**
 * @param {string} command @param {string[]} options
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, options, env = process.env) {
  console.log(`> ${[command, ...options].join(' ')}`)
  return spawnSync(command, options, { stdio: 'inherit', timeout: 300_000, env }).status === 0
}

/** @returns {string | undefined} */
function installChromium() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const fromPlaywright = () => run(process.execPath, [playwright, 'install', 'chromium'])
  const fromApt = () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return (
      isRoot &&
      spawnSync('apt-get', ['--version']).status === 0 &&
      run('apt-get', ['update', '-qq'], env) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
    )
  }
  for (const attempt of [fromPlaywright, fromApt]) {
    if (!attempt()) continue
    const path = findChromium()
    if (path && starts(path)) return path
  }
  return undefined
}

function main() {
  try {
    const found = findChromium()
    const path = found && starts(found) ? found : installChromium()
    if (!path) throw new Error(remedy)
    console.log(`Chromium: ${path}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
