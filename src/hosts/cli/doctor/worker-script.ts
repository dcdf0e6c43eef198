import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { App } from './app.ts'
import { broken, type Finding, good, note } from './finding.ts'
import { guardMark } from './guard-mark.ts'
import type { InstalledPackage } from './packages.ts'

const scriptName = 'mockServiceWorker.js'
const publicFolders = ['public', 'static', 'src/static', 'dist', '.']

/**
 * Whether a page finds MSW's worker script, of the version that is installed; `undefined` where there is none and no
 * page of the app starts a mock that would ask for it.
 */
export function checkWorkerScript(
  app: App,
  msw: InstalledPackage | undefined,
): Finding | undefined {
  const copy = publicFolders.map((folder) => join(app.folder, folder, scriptName)).find(existsSync)
  const path = copy && relative(app.folder, copy)
  if (copy && msw && !isOf(copy, msw)) {
    return broken(
      `${path} is not the worker script of msw ${msw.version}.`,
      app.isServedByPlugin
        ? 'Delete it: the plugin of your Vite config serves the right one.'
        : `Run: npx rebilly-mock worker ${folderOf(path)}`,
    )
  }
  if (app.isServedByPlugin) return good('The worker script is served by a plugin of Vite.')
  if (copy && !readFileSync(copy, 'utf8').includes(guardMark)) {
    return note(
      `The worker script ${path} is in step with msw, and passes on what a page that is left still asks.`,
      `Run \`npx rebilly-mock worker ${folderOf(path)}\`, which writes it with a guard.`,
    )
  }
  if (copy) return good(`The worker script ${path} is in step with msw, and guarded.`)
  if (!app.startsInPage) return undefined
  return note(
    'There is no worker script, which only the service worker needs.',
    app.viteConfig === undefined
      ? "Run `npx rebilly-mock worker public`, or start with { transport: 'in-page' }."
      : "Add rebillyMock() of rebilly-mock/vite to the plugins of Vite, or start with { transport: 'in-page' }.",
  )
}

const folderOf = (path = ''): string => path.replace(/\/?[^/]*$/, '') || '.'

/** Whether a page below a path asks for the script where it is. */
export function checkBasePath({ base, isServedByPlugin, viteConfig }: App): Finding | undefined {
  if (viteConfig === undefined) return undefined
  if (base === undefined) {
    return isServedByPlugin
      ? good('The app is served at /, where the worker script is.')
      : undefined
  }
  if (/['"]rebilly-mock\/vite['"]/.test(viteConfig)) {
    return good(`The app is served at ${base}, and the plugin knows that.`)
  }
  const script = `${base.replace(/\/?$/, '/')}${scriptName}`
  return note(
    `The app is served at ${base}, so ${isServedByPlugin ? 'the' : 'a'} worker script is at ${script}.`,
    `Start with { workerUrl: '${script}' }.`,
  )
}

function isOf(copy: string, msw: InstalledPackage): boolean {
  const original = join(msw.folder, 'lib', scriptName)
  if (!existsSync(original)) return true
  return signatureOf(copy) === signatureOf(original)
}

/** Version and checksum as MSW writes them into it: it tells by them itself. */
function signatureOf(path: string): string {
  const source = readFileSync(path, 'utf8')
  const version = /PACKAGE_VERSION = '([^']*)'/.exec(source)?.[1]
  const checksum = /INTEGRITY_CHECKSUM = '([^']*)'/.exec(source)?.[1]
  return `${version} ${checksum}`
}
