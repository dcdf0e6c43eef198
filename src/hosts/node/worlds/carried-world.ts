import { worldHeader } from '../../control/said/world-name.ts'
import { warningOnce } from '../../server/warning-once.ts'
import { type CarriedWorld, carrying } from './carrying.ts'

/** The header that says where the world of a request is served. */
export const atHeader = 'X-Rebilly-Mock-At'

/** The world that the running code was asked in; `undefined` for that of all. */
export const currentWorld = (): CarriedWorld | undefined => carrying().storage.getStore()

/** Runs something in a world, and whatever follows from it. */
export const runInWorld = <T>(world: CarriedWorld, run: () => T): T =>
  carrying().storage.run(world, run)

/** What names the world in the headers of a request. */
export const worldLines = ({ name, at }: CarriedWorld): [name: string, value: string][] => [
  [worldHeader, name],
  ...(at === undefined ? [] : [[atHeader, at] as [string, string]]),
]

/** The world that headers name. */
export function worldOf(header: (name: string) => string | null): CarriedWorld | undefined {
  const name = header(worldHeader)
  if (name === null) return undefined
  const at = header(atHeader)
  if (at === null) return { name }
  const origin = originHere(at)
  if (origin === undefined) warn(elsewhere(at))
  return origin === undefined ? { name } : { name, at: origin }
}

/** The origin that a text says, as an address of this machine: a name could lead anywhere. */
function originHere(text: string): string | undefined {
  const url = URL.parse(text)
  const isHere = url?.protocol === 'http:' && /^(127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  return isHere && url.origin === text ? text : undefined
}

const warn = warningOnce()

const elsewhere = (at: string): string =>
  `A request named "${at.slice(0, 100)}" in ${atHeader}. Only addresses of this machine are asked, such as ` +
  '"http://127.0.0.1:4010"; its world is taken beside the mock that was started.'
