import { decode, matches, patternOf } from '#handlers/router'
import { type ControlName, controlOperations, placeOf } from './operations.ts'

/** What the paths of the control begin with. */
export const controlPath = '/__mock'

/** Where a URL lies below the control's path. */
export interface ControlPlace {
  /** The world that the path names. */
  readonly world: string | undefined
  /** The API's base path, where it is the API of a world that is asked. */
  readonly api: string | undefined
  /** The segments of a control operation's path, still percent-encoded. */
  readonly segments: readonly string[]
}

/** Finds it; `undefined` when it lies elsewhere. */
export function controlPlace(pathname: string): ControlPlace | undefined {
  if (pathname !== controlPath && !pathname.startsWith(`${controlPath}/`)) return undefined
  const segments = pathname.slice(controlPath.length + 1).split('/')
  if (segments[0] !== 'worlds' || segments.length < 3) {
    return { world: undefined, api: undefined, segments }
  }
  const [, name = '', ...below] = segments
  const api = below[0] === 'api' ? `${controlPath}/worlds/${name}/api` : undefined
  return { world: decode(name), api, segments: below }
}

export interface ControlRoute {
  readonly name: ControlName | undefined
  readonly params: Readonly<Record<string, string>>
  /** The methods that the path has. */
  readonly allowed: readonly string[]
}

const patterns = (Object.keys(controlOperations) as ControlName[]).map((name) => {
  const { method, path } = placeOf(name)
  return { name, method, pattern: patternOf(path) }
})

/**
 * Finds the operation of a method and a path. A parameter of the path may stand in the query instead: what is called
 * ".." can be no segment of a URL.
 */
export function controlRoute(
  method: string,
  segments: readonly string[],
  query: URLSearchParams,
): ControlRoute {
  const onPath = patterns.filter(({ pattern }) => matches(pattern, segments))
  const found = onPath.find((each) => each.method === method)
  const params = Object.fromEntries(
    (found?.pattern ?? []).flatMap((part, position) => {
      const param = /^\{(\w+)\}$/.exec(part)?.[1]
      if (param === undefined) return []
      return [[param, query.get(param) ?? decode(segments[position] ?? '')]]
    }),
  )
  return { name: found?.name, params, allowed: onPath.map((each) => each.method) }
}
