import { coded } from '#engine/problem/mock-error'
import type { News, PanelSource } from './panel-source.ts'

/** What leads to a mock elsewhere: all that goes over it is plain data. */
export interface Line {
  /** Calls a method of the source there, by its dotted name. */
  call(name: string, given: readonly unknown[]): Promise<unknown>
  watch(listener: (news: News) => void): () => void
  /** The origin of the server that it leads to, if it is one. */
  readonly servedAt?: string
}

/** The parts of a source that hold methods. */
const parts = ['scenarios', 'world', 'world.clock']

/** A mock elsewhere, for the panel. */
export function remoteSource({ call, watch, servedAt }: Line): PanelSource {
  const partOf = (prefix: string, own: object = {}): object => {
    const members = new Map<PropertyKey, unknown>(Object.entries(own))
    return new Proxy(own, {
      get(_, name) {
        const known = members.get(name)
        // Who awaits it asks whether it is a promise.
        if (members.has(name) || typeof name === 'symbol' || name === 'then') return known
        const path = `${prefix}${name}`
        const member = parts.includes(path)
          ? partOf(`${path}.`)
          : (...given: readonly unknown[]) => call(path, given)
        members.set(name, member)
        return member
      },
    })
  }
  return partOf('', { watch, servedAt }) as PanelSource
}

/** Calls a method of a source by its dotted name; rejects for what is none. */
export async function performOn(
  source: PanelSource,
  name: string,
  given: readonly unknown[],
): Promise<unknown> {
  const path = name.split('.')
  let holder: unknown = source
  for (const part of path.slice(0, -1)) holder = ownMember(holder, part)
  const method = ownMember(holder, path.at(-1) ?? '')
  if (typeof method !== 'function' || name === 'watch') {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(`Failed to ask the mock: it has no "${name}".`),
    )
  }
  return Reflect.apply(method, holder, given)
}

const ownMember = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined
