/**
 * Brings node_modules in step with package-lock.json, and does nothing when it already is.
 *
 * Plain JavaScript for any Node from 18, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const minimumNode = [22, 12]

/** @typedef {Record<string, { version?: string; integrity?: string; optional?: boolean }>} LockedPackages */

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Why node_modules must be installed anew, or undefined when it is in step.
 *
 * npm leaves a lock file of what it installed inside node_modules. It has no entry for the project
 * itself nor for optional packages of other platforms.
 */
function outOfStep() {
  const wanted = readPackages('package-lock.json')
  if (!wanted) return 'package-lock.json cannot be read'
  const installed = readPackages('node_modules/.package-lock.json')
  if (!installed) return 'nothing is installed'

  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue
    const found = installed[path]
    if (!found || !existsSync(join(root, path))) {
      if (!optional) return `${path} is missing`
    } else if (found.version !== version || found.integrity !== integrity) {
      return `${path} is not ${version}`
    }
  }
  for (const path of Object.keys(installed)) {
    if (!(path in wanted)) return `${path} is left over`
  }
  if (!hasNode()) return 'the npm package `node` is without its binary'
  return undefined
}

/** The development tools run under the Node that npm installs; a machine's own may do as well. */
function hasNode() {
  if (existsSync(join(root, 'node_modules/node/bin/node'))) return true
  if (existsSync(join(root, 'node_modules/node/bin/node.exe'))) return true
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [minimumMajor = 0, minimumMinor = 0] = minimumNode
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor)
}

function install() {
  const options = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      })
  if (error) return error.message
  return status === 0 ? undefined : `npm ended with ${status}`
}

const reason = outOfStep()
if (reason) {
  console.log(`Installing the dependencies, because ${reason}...`)
  const failure = install()
  if (failure) {
    console.error(
      `Failed to install the dependencies: ${failure}. Run \`npm ci\` and read what it says.`,
    )
    process.exit(1)
  }
  if (!hasNode()) {
    console.error(
      `Failed to install Node ${minimumNode.join('.')} or later: npm did not run the install script of the package \`node\`. ` +
        'Allow it (`npm config set ignore-scripts false`, then `npm ci`), or install Node 24 yourself.',
    )
    process.exit(1)
  }
}
