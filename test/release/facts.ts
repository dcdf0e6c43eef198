/** What keeps a version from being released, a sentence each; nothing where all is well. */
export type Faults = readonly string[]

/** A version has its changes told, under its date. */
export function changelogFaults(changelog: string, version: string): Faults {
  const heading = /^## \[([^\]]+)\](?: - (\S+))?$/gm
  const [, date] = [...changelog.matchAll(heading)]
    .map(([, name, day]) => [name, day] as const)
    .find(([name]) => name === version) ?? ['', 'none']
  if (date === 'none')
    return [`CHANGELOG.md has no "## [${version}] - a date". Give it what is new.`]
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? ''))
    return [`CHANGELOG.md says no date of ${version}. Write "## [${version}] - 2026-12-31".`]
  return []
}

interface Locked {
  readonly link?: boolean
  readonly optional?: boolean
  readonly integrity?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A lock file names no registry, has a digest of all that is not for another platform, and misses no platform. */
export function lockFaults(packages: Readonly<Record<string, Locked>>): Faults {
  return Object.entries(packages).flatMap(([place, found]) => {
    if (place === '' || found.link) return []
    const missing = Object.keys(found.optionalDependencies ?? {}).filter(
      (name) => !isLocked(packages, place, name),
    )
    return [
      ...(found.resolved ? [`${place} names its registry. Lock it without.`] : []),
      ...(found.integrity || found.optional ? [] : [`${place} has no integrity. Lock it again.`]),
      ...missing.map((name) => `${place} may need ${name}, which is not locked. Lock it too.`),
    ]
  })
}

/** Whether a package finds another, in its own folder or in one above. */
function isLocked(
  packages: Readonly<Record<string, unknown>>,
  place: string,
  name: string,
): boolean {
  const folders = place.split('/node_modules/')
  return folders.some((_, depth) => {
    const above = folders.slice(0, folders.length - depth).join('/node_modules/')
    return `${above}/node_modules/${name}` in packages || `node_modules/${name}` in packages
  })
}
