import { appIn } from './app.ts'
import { broken, type Finding, good } from './finding.ts'
import { checkFramework } from './frameworks.ts'
import { findCopies, findPackage, type InstalledPackage, type Manifest } from './packages.ts'
import { checkPnp } from './plug-n-play.ts'
import { checkTestEnvironments } from './test-environments.ts'
import { isAtLeast, isWithin } from './version.ts'
import { checkWaysOut } from './ways-out.ts'
import { checkBasePath, checkWorkerScript } from './worker-script.ts'

export interface Surroundings {
  /** The user's app. */
  readonly folder: string
  /** Where this package is. */
  readonly ownFolder: string
  readonly manifest: Manifest
  readonly nodeVersion: string
}

/** Looks at all that the mock needs of an app and of what is installed in it. */
export function findings(surroundings: Surroundings): Finding[] {
  const { folder } = surroundings
  const msw = findPackage('msw', folder)
  const app = appIn(folder)
  const base = checkBasePath(app)
  const pnp = checkPnp(folder)
  return [
    checkNode(surroundings.nodeVersion),
    ...(pnp ? [pnp] : []),
    checkMsw(msw, surroundings),
    ...(msw ? [checkCopies(msw, surroundings)] : []),
    checkWorkerScript(app, msw),
    ...(base ? [base] : []),
    ...checkPeers(surroundings),
    ...checkFramework(folder),
    ...checkTestEnvironments(folder),
    ...checkWaysOut(folder),
  ]
}

const leastNode = '22.12.0'

const checkNode = (version: string): Finding =>
  isAtLeast(version, leastNode)
    ? good(`Node is ${version}.`)
    : broken(`Node is ${version}; msw 3 needs 22.12 or newer.`, 'Update Node.')

function checkMsw(msw: InstalledPackage | undefined, { manifest }: Surroundings): Finding {
  const range = manifest.peerDependencies?.msw ?? '^3.0.5'
  const cure = `Run: npm install --save-dev msw@${range}`
  if (!msw) return broken('msw is not installed.', cure)
  if (isWithin(msw.version, range)) return good(`msw is ${msw.version}.`)
  return broken(`msw is ${msw.version}; it must be ${range}.`, cure)
}

/** Two copies do not know each other's interception. */
function checkCopies(msw: InstalledPackage, { folder, ownFolder }: Surroundings): Finding {
  const ours = findPackage('msw', ownFolder)
  const copies = [...(ours ? [ours] : []), ...findCopies('msw', folder)]
  const others = copies.filter((each) => each.folder !== msw.folder)
  const [other] = others
  if (!other) return good('There is one msw.')
  return broken(
    `There is a second msw, ${other.version}, in ${other.folder}.`,
    'Ask for one version: `npm ls msw` says who wants which; then `npm dedupe`.',
  )
}

/** The tools that have an entry here, where they are installed. */
const checkPeers = ({ folder, manifest }: Surroundings): Finding[] =>
  Object.entries(manifest.peerDependencies ?? {}).flatMap(([name, range]) => {
    const found = name === 'msw' ? undefined : findPackage(name, folder)
    if (!found) return []
    if (isWithin(found.version, range)) return [good(`${name} is ${found.version}.`)]
    return [
      broken(
        `${name} is ${found.version}; its entry here needs ${range}.`,
        `Run: npm install --save-dev ${name}@"${range}"`,
      ),
    ]
  })
