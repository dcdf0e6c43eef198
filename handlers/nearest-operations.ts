import type { Operation } from '#engine/request/operation'
import { edits } from '#engine/values/nearest'

/** At most so many are named. */
const most = 2

/** The operations that a request most likely means, as `PUT /customers/{id}`; none when none is near. */
export function nearestOperations(
  operations: readonly Operation[],
  method: string,
  segments: readonly string[],
): string[] {
  return operations
    .map((operation) => ({ operation, distance: distanceTo(operation, method, segments) }))
    .filter(
      ({ operation, distance }) =>
        gap(resourceOf(operation), segments[0]) < 2 && distance <= segments.length + 1,
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ operation }) => `${operation.method} ${operation.path}`)
}

const resourceOf = ({ path }: { readonly path: string }) => path.split('/')[1]

/** How far a request is from an operation: a wrong method counts less than a wrong path. */
function distanceTo(
  operation: { readonly method: string; readonly path: string },
  method: string,
  segments: readonly string[],
): number {
  const pattern = operation.path.slice(1).split('/')
  const length = Math.max(pattern.length, segments.length)
  let distance = operation.method === method ? 0 : 0.5
  for (let position = 0; position < length; position += 1) {
    distance += gap(pattern[position], segments[position])
  }
  return distance
}

/** From 0, the same, to 2, another word altogether or none at all. */
function gap(wanted: string | undefined, found: string | undefined): number {
  if (wanted === undefined || found === undefined) return 2
  if (wanted.startsWith('{')) return found === '' ? 1 : 0
  const changes = edits(wanted, found.slice(0, 60).toLowerCase())
  return changes === 0 ? 0 : changes <= wanted.length / 3 ? 1 : 2
}
