/**
 * Says which browsers the tests will drive, and installs what is missing where that may be done. Chromium
 * there must be; without the others the tests go on, and say what was not tried.
 *
 * Plain JavaScript for any Node from 18.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { chromiumRemedy, findChromium, findHeadlessShell } from './browser.mjs'
import { findFirefox, firefoxRemedy } from './firefox.mjs'
import { starts } from './program.mjs'
import { findWebKit, webkitRemedy } from './webkit.mjs'

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {() => string | undefined} find
 * @property {string[]} packages of Debian
 * @property {string} [remedy] what to do without it; the tests need one that has none
 */

/** @type {Browser} */
const chromium = { name: 'Chromium', find: findChromium, packages: ['chromium'] }
/** What is driven in its place where there is one. @type {Browser} */
const headlessShell = {
  name: 'Chromium',
  find: findHeadlessShell,
  packages: ['chromium-headless-shell'],
}
/** @type {Browser[]} */
const browsers = [
  chromium,
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'], remedy: firefoxRemedy },
  {
    name: 'WebKit',
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    remedy: webkitRemedy,
  },
]

/** @param {Browser} browser */
function working({ name, find }) {
  const path = find()
  return path && starts(path, name === 'WebKit' ? '--help' : '--version') ? path : undefined
}

/** @param {string} command @param {string[]} options */
function run(command, options) {
  console.log(`> ${[command, ...options].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, options, { stdio: 'inherit', timeout: 300_000, env }).status === 0
}

/** @param {string} command @param {string[]} options */
const succeeds = (command, ...options) =>
  spawnSync(command, options, { stdio: 'ignore' }).status === 0

function installByPlaywright() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  run(process.execPath, [playwright, 'install', 'chromium'])
}

/** @param {string[]} packages */
function installByApt(packages) {
  if (process.getuid?.() !== 0 || !succeeds('apt-get', '--version')) return
  if (!run('apt-get', ['update', '-qq'])) return
  // Not every distribution has them all, and one unknown name would keep the others away.
  const known = packages.filter((each) => succeeds('apt-cache', 'show', each))
  if (known.length > 0)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...known])
}

function main() {
  if (!working(chromium)) installByPlaywright()
  const missing = [headlessShell, ...browsers].filter((browser) => !working(browser))
  if (missing.length > 0) installByApt(missing.flatMap(({ packages }) => packages))

  for (const browser of browsers) {
    const path = missing.includes(browser) ? working(browser) : browser.find()
    if (!path && !browser.remedy) throw new Error(chromiumRemedy)
    console.log(`${browser.name}: ${path ?? `none, so it is not tried: ${browser.remedy}`}`)
  }
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
