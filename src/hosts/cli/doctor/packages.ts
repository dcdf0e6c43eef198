import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pnpFolder, pnpFolders } from './plug-n-play.ts'

export interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly homepage?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

export interface InstalledPackage {
  readonly folder: string
  readonly version: string
  /** The package that has it for itself. */
  readonly owner?: string
}

/** The package that a module in a folder would get by a name. */
export function findPackage(name: string, from: string): InstalledPackage | undefined {
  const ofPnp = pnpFolder(name, from)
  if (ofPnp) return packageAt(ofPnp)
  for (let folder = from; ; folder = dirname(folder)) {
    const found = packageAt(join(folder, 'node_modules', name))
    if (found) return found
    if (dirname(folder) === folder) return undefined
  }
}

/** Every copy of a package that another package below a folder's node_modules has for itself. */
export function findCopies(name: string, from: string): InstalledPackage[] {
  const inner = packagesIn(join(from, 'node_modules')).flatMap(({ name: owner, folder }) => {
    const found = packageAt(join(folder, 'node_modules', name))
    return found ? [{ ...found, owner }] : []
  })
  return [...pnpFolders(name, from).flatMap((folder) => packageAt(folder) ?? []), ...inner]
}

/** The manifest of a folder, if it has one that can be read. */
export function manifestOf(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}

function packageAt(path: string): InstalledPackage | undefined {
  const version = manifestOf(path)?.version
  return version === undefined ? undefined : { folder: realpathSync(path), version }
}

function packagesIn(folder: string): { name: string; folder: string }[] {
  return namesIn(folder)
    .flatMap((name) =>
      name.startsWith('@')
        ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .map((name) => ({ name, folder: join(folder, name) }))
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])
