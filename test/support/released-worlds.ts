import { hex, sha1 } from '#contract/sha1'
import { world } from '#factories/index'

const worlds = {
  single: () => world('single'),
  demo: () => world('demo'),
  awkward: () => world('awkward'),
  'demo, seed 7': () => world({ preset: 'demo', seed: 7 }),
  '50 customers, seed 7': () => world({ customers: 50, seed: 7 }),
}

/** A digest of the bytes of each world, made where this runs. */
export const digestsOfWorlds = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(worlds).map(([name, make]) => [name, hex(sha1(JSON.stringify(make())))]),
  )

/** A change here changes the data of everyone's tests and stories: it is a breaking release. */
export const releasedWorlds: Record<string, string> = {
  single: '4b9f03d1569e59d289da803074275e95f87936f6',
  demo: '8b8f9acab1ecee44f989e0529137a4a14f4640cd',
  awkward: 'ba83b415bafd499ee1b2ea13b54c49bc3e61173a',
  'demo, seed 7': '8f2760f367db91e80961e3fcf5e6c857fff96385',
  '50 customers, seed 7': '8107ef7642bb23300101e526489afce12b7bf3b0',
}
