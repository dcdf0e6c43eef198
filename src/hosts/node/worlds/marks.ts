import { controlPath } from '../../control/said/route.ts'
import { worldHeader } from '../../control/said/world-name.ts'
import { answererOf } from '../../interception/interception.ts'
import { atHeader, currentWorld, worldLines } from './carried-world.ts'
import { carrying } from './carrying.ts'

/** A request that its client makes, and that says no world yet. */
export interface Made {
  readonly origin: string
  /** Below the origin; of a request to a proxy a whole URL. */
  readonly path: string
  /** Whether it has a header. */
  has(name: string): boolean
}

/** The headers by which a request says the world of its caller; none where nobody would know it, or the app says one. */
export function marksFor({ origin, path, has }: Made): [name: string, value: string][] {
  const world = currentWorld()
  if (!world || has(worldHeader) || has(atHeader)) return []
  const url = URL.parse(/^https?:/i.test(path) ? path : `${origin}${path}`)
  return url && knowsWorlds(url) ? worldLines(world) : []
}

/** Whether a mock with worlds answers there, or a server of this machine hands the world on. */
function knowsWorlds(url: URL): boolean {
  const mock = answererOf(url)
  if (mock) return carrying().carriers.has(mock)
  const isHere = /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost)$/.test(url.hostname)
  return isHere && url.pathname !== controlPath && !url.pathname.startsWith(`${controlPath}/`)
}
