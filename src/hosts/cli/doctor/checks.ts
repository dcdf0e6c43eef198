import { appIn } from './app.ts'
import { broken, type Finding, good, note } from './finding.ts'
import { checkFramework } from './frameworks.ts'
import { findCopies, findPackage, type InstalledPackage, type Manifest } from './packages.ts'
import { checkPnp } from './plug-n-play.ts'
import { checkTestEnvironments } from './test-environments.ts'
import { entriesUsedIn } from './used-entries.ts'
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
  const script = checkWorkerScript(app, msw)
  const base = checkBasePath(app)
  const pnp = checkPnp(folder)
  const ofApp = [...checkFramework(folder), ...checkTestEnvironments(folder)]
  const isNone =
    ofApp.length === 0 && !script && !app.viteConfig && entriesUsedIn(folder).size === 0
  return [
    checkNode(surroundings.nodeVersion),
    ...(pnp ? [pnp] : []),
    checkMsw(msw, surroundings),
    ...(msw ? checkCopies(msw, surroundings) : []),
    ...(script ? [script] : []),
    ...(base ? [base] : []),
    ...checkPeers(surroundings),
    ...ofApp,
    ...(isNone ? [noApp] : []),
    ...checkWaysOut(folder),
  ]
}

const noApp = note(
  'There is no app here that it knows, and nothing names an entry of rebilly-mock.',
  "Run it in the folder of the app's package.json.",
)

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

/** Two copies do not know each other's interception: the app and what it runs with need the same. */
function checkCopies(msw: InstalledPackage, { folder, ownFolder }: Surroundings): Finding[] {
  const ours = findPackage('msw', ownFolder)
  const isOther = (each: InstalledPackage) => each.folder !== msw.folder
  const copies = findCopies('msw', folder).filter(isOther)
  const mixed = [
    ...(ours && isOther(ours) ? [ours] : []),
    ...copies.filter(({ owner }) => owner === undefined || runsWithTheMock.test(owner)),
  ]
  const [other] = mixed
  if (other) {
    return [
      broken(
        `There is a second msw, ${other.version}, in ${other.folder}.`,
        'Ask for one version: `npm ls msw` says who wants which; then `npm dedupe`.',
      ),
    ]
  }
  const [inside] = copies
  if (!inside) return [good('There is one msw.')]
  return [
    note(
      `${inside.owner} has an msw of its own, ${inside.version}, which the app does not find.`,
      'Nothing to do, unless you start it there.',
    ),
  ]
}

/** What hands the mock's own handlers to its msw. */
const runsWithTheMock = /^(rebilly-mock|msw-.*|@.*\/msw-.*)$/

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
