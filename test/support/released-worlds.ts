import { hex, sha1 } from '#engine/values/sha1'
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
  demo: '15d77493583d544c19033e1476152799000b2e8a',
  awkward: '7a7c2ef57a90e78e5c8b5a025e935c3b8affd2d6',
  'demo, seed 7': 'e0b8707fbc880cc4fa33ede26b5c059ec56eb71a',
  '50 customers, seed 7': '8107ef7642bb23300101e526489afce12b7bf3b0',
}
