import type { KnownOperations, Operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'

export interface Route {
  readonly operation: Operation | undefined
  readonly params: Record<string, string>
  /** The methods that the path answers; empty when no operation has such a path. */
  readonly allowed: readonly string[]
}

type Pattern = readonly string[]

/** Knows which operation a request is for. */
export class Router {
  readonly operations: KnownOperations = []
  /** What the mock has operations for: the first segments of their paths. */
  names: readonly string[] = []
  readonly #patterns: (readonly [Operation, Pattern])[] = []
  /** Whether a path is that of an operation although it begins as what is scoped to an organization does. */
  owns = ownsAmong([])

  constructor(resources: readonly Resource[]) {
    this.add(resources)
  }

  /** Those that are there before go before. */
  add(resources: readonly Resource[]): void {
    for (const operation of resources.flatMap(({ operations }) => operations)) {
      this.operations.push(operation)
      this.#patterns.push([operation, patternOf(operation.path)])
    }
    // What is said in full goes before what has a parameter in its place (OpenAPI, "Path Templating Matching").
    this.#patterns.sort(([, a], [, b]) => paramCount(a) - paramCount(b))
    this.names = [...new Set(this.operations.map(({ path }) => firstSegment(path)))]
    this.owns = ownsAmong(this.operations)
  }

  /** Finds the operation of a path and a method. */
  route(method: string, segments: readonly string[]): Route {
    const onPath = this.#patterns.filter(([, pattern]) => matches(pattern, segments))
    const [operation, pattern] = onPath.find(([each]) => each.method === method) ?? []
    return {
      operation,
      params: pattern ? paramsOf(pattern, segments) : {},
      allowed: onPath.map(([each]) => each.method),
    }
  }
}

/** Tells whose path is one of these operations' although it begins as what is scoped to an organization does. */
export function ownsAmong(operations: readonly Pick<Operation, 'path'>[]) {
  const patterns = operations
    .map(({ path }) => patternOf(path))
    .filter((pattern) => pattern.slice(0, 2).includes('organizations'))
  return (segments: readonly string[]): boolean =>
    patterns.some((pattern) => matches(pattern, segments))
}

/** What a path begins with: `customers` of `/customers/{id}`. */
export const firstSegment = (path: string): string => patternOf(path)[0] ?? ''

/** The segments of a template such as `/customers/{id}`. */
export const patternOf = (path: string): Pattern => path.slice(1).split('/')

/** Whether a path fits a template, both by their segments. */
export function matches(pattern: Pattern, segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false
  return pattern.every((part, position) => isParam(part) || part === segments[position])
}

const paramCount = (pattern: Pattern): number => pattern.filter(isParam).length

const isParam = (part: string): boolean => part.startsWith('{')

function paramsOf(pattern: Pattern, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  pattern.forEach((part, position) => {
    if (isParam(part)) params[part.slice(1, -1)] = decode(segments[position] ?? '')
  })
  return params
}

/** A broken percent-encoding stays as it is: no id rule accepts it, so its problem names it. */
export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
