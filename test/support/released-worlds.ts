import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
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
    Object.entries(worlds).map(([name, make]) => [
      name,
      bytesToHex(sha1(utf8ToBytes(JSON.stringify(make())))),
    ]),
  )

/** A change here changes the data of everyone's tests and stories: it is a breaking release. */
export const releasedWorlds: Record<string, string> = {
  single: '4b9f03d1569e59d289da803074275e95f87936f6',
  demo: 'd30ed19d3c6da835b822788c5f300f228b54d49d',
  awkward: '3b3a3c4d20fe6d75be76bbe1f947891c6d08da1f',
  'demo, seed 7': 'f0bbd38eaf7daf3838e5461df56588fc837264b1',
  '50 customers, seed 7': 'f5628dc75c6c2c04f71043aaca07eb23e16d059d',
}
