import nodeModule from 'node:module'
import { afterEach, describe, expect, test } from 'vitest'
import { at, inFreshFolder, install, look, write } from '../../support/doctored-app.ts'

inFreshFolder()
afterEach(() => {
  Reflect.deleteProperty(nodeModule, 'findPnpApi')
})

/** A package where Yarn keeps it. */
function cached(path: string, version: string): string {
  install(`.yarn/cache/${path}`, version)
  return at(`.yarn/cache/${path}`)
}

/** What `.pnp.cjs` adds to the `node:module` of a process that Yarn has started. */
function runUnderYarn(api: object) {
  Object.assign(nodeModule, {
    findPnpApi: (path: string) => (path === at('package.json') ? api : null),
  })
}

const msw = (path = 'msw', version = '3.0.5') => ({
  name: 'msw',
  reference: `npm:${version}`,
  packageLocation: cached(path, version),
})

const resolvesOnly = (name: string, to: string) => (wanted: string, issuer: string) => {
  if (wanted !== name) throw new Error(`${issuer} does not depend on ${wanted}`)
  return issuer === at('package.json') ? to : null
}

const found = () => look().filter(({ text }) => /PnP|msw (is|3)|one msw|second msw/.test(text))

describe('the doctor, run by Yarn PnP', () => {
  test('asks Yarn for the packages', () => {
    const only = msw()
    runUnderYarn({ resolveToUnqualified: resolvesOnly('msw', only.packageLocation) })
    expect(found()).toEqual([
      { state: 'good', text: 'Packages are found by Yarn PnP.' },
      { state: 'good', text: 'msw is 3.0.5.' },
      { state: 'good', text: 'There is one msw.' },
    ])
  })

  test('finds what no package of the app asks for', () => {
    runUnderYarn({ resolveToUnqualified: resolvesOnly('vite', cached('vite', '8.0.0')) })
    expect(found()).toContainEqual(
      expect.objectContaining({ state: 'broken', text: 'msw is not installed.' }),
    )
  })

  test('finds a second msw among all that Yarn knows, under its virtual folders too', () => {
    const [ours, other] = [msw(), msw('msw-of-another', '3.1.0')]
    const vite = { name: 'vite', reference: 'npm:8.0.0', packageLocation: cached('vite', '8.0.0') }
    const all = [vite, ours, other]
    runUnderYarn({
      resolveToUnqualified: resolvesOnly('msw', ours.packageLocation),
      getAllLocators: () => all.map(({ name, reference }) => ({ name, reference })),
      getPackageInformation: ({ reference }: { reference: string }) => {
        const found = all.find((each) => each.reference === reference)
        return found ? { packageLocation: `${found.packageLocation}/__virtual__` } : null
      },
      resolveVirtual: (path: string) => path.replace('/__virtual__', ''),
    })
    expect(found()).toContainEqual({
      state: 'broken',
      text: `There is a second msw, 3.1.0, in ${other.packageLocation}.`,
      cure: expect.stringContaining('npm ls msw'),
    })
  })

  test('takes a folder as it is where Yarn has no virtual one for it', () => {
    const [ours, other] = [msw(), msw('msw-of-another', '3.1.0')]
    runUnderYarn({
      resolveToUnqualified: resolvesOnly('msw', ours.packageLocation),
      getAllLocators: () => [ours, other, { name: 'msw', reference: 'workspace:gone' }],
      getPackageInformation: (locator: object) =>
        [ours, other].find((each) => each === locator) ?? null,
      resolveVirtual: () => null,
    })
    expect(found().map(({ text }) => text)).toContain(
      `There is a second msw, 3.1.0, in ${other.packageLocation}.`,
    )
  })
})

describe('the doctor, run by Node alone', () => {
  test.each(['.pnp.cjs', '../.pnp.cjs'])('asks to be run by Yarn where %s is', (path) => {
    write('apps/package.json', '{}')
    write(`apps/${path}`, '')
    expect(look({ folder: at('apps') })).toContainEqual({
      state: 'broken',
      text: 'This app has Yarn PnP, which only Yarn can look into.',
      cure: 'Run: yarn rebilly-mock doctor',
    })
  })

  test('says nothing of Yarn PnP elsewhere', () => {
    msw()
    expect(found().map(({ text }) => text)).not.toContainEqual(expect.stringContaining('PnP'))
  })
})
