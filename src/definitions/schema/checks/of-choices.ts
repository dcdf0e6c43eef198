import { type Failure, FailureList } from '#engine/problem/failures'
import type { PlanSchema } from '../../plan/plan.ts'
import type { Check, Making, Path } from './check.ts'

/** One of several schemas must take a value; of what is wrong, that is told which is least. */
export function ofChoices({ oneOf, anyOf, discriminator }: PlanSchema, making: Making): Check[] {
  return [oneOf, anyOf].flatMap((options = []) => {
    if (options.length === 0) return []
    const checks = options.map(making.checkOf)
    const choice: Check = (value, path, found) => {
      let best: Failure[] | undefined
      for (const check of checks) {
        const own = new FailureList()
        check(value, path, own)
        const { named } = own
        if (named.length === 0) return
        if (!best || isNearer(named, best, path, discriminator)) best = named
      }
      found.append(best ?? [])
    }
    return [choice]
  })
}

/** Of two schemas, that which a value was rather meant for: of its kind, and with less wrong about it. */
function isNearer(
  one: readonly Failure[],
  other: readonly Failure[],
  path: Path,
  discriminator: string | undefined,
): boolean {
  const distance = (failures: readonly Failure[]) => {
    const isAnotherKind = failures.some(
      (each) =>
        each.path.length === path.length ||
        (discriminator !== undefined && each.path[path.length] === discriminator),
    )
    return (isAnotherKind ? 1000 : 0) + failures.length
  }
  return distance(one) < distance(other)
}
