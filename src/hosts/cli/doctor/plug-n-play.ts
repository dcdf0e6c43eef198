import { existsSync, realpathSync } from 'node:fs'
import nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import { broken, type Finding, good } from './finding.ts'

/** The part of Yarn's `pnpapi` that finds packages. */
interface PnpApi {
  resolveToUnqualified(name: string, issuer: string): string | null
  resolveVirtual?(path: string): string | null
  getAllLocators?(): { name: string; reference: string }[]
  getPackageInformation(locator: object): { packageLocation: string } | null
}

/** Yarn's own resolution, in a process that runs under it: it has no folders to look into. */
function apiOf(folder: string): PnpApi | undefined {
  const { findPnpApi } = nodeModule as { findPnpApi?: (path: string) => PnpApi | null }
  return findPnpApi?.(join(folder, 'package.json')) ?? undefined
}

/** The folder of the package that a module in a folder would get by a name. */
export function pnpFolder(name: string, from: string): string | undefined {
  try {
    return apiOf(from)?.resolveToUnqualified(name, join(from, 'package.json')) ?? undefined
  } catch {
    return undefined
  }
}

/** The folders of all packages of a name. */
export function pnpFolders(name: string, from: string): string[] {
  const api = apiOf(from)
  const locators = api?.getAllLocators?.().filter((each) => each.name === name) ?? []
  return locators.flatMap((locator) => {
    const path = api?.getPackageInformation(locator)?.packageLocation
    return path ? [api?.resolveVirtual?.(path) ?? path] : []
  })
}

/** Whether an app of Yarn PnP is looked at by its own Node; `undefined` for other apps. */
export function checkPnp(folder: string): Finding | undefined {
  if (apiOf(folder)) return good('Packages are found by Yarn PnP.')
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.pnp.cjs'))) {
      return broken(
        'This app has Yarn PnP, which only Yarn can look into.',
        'Run: yarn rebilly-mock doctor',
      )
    }
    if (dirname(at) === at) return undefined
  }
}
