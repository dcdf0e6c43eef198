import type * as z from 'zod/mini'

/** A list of a body has at most as many items: the kit's own rule, in the place of none. */
const longest = 20_000

/** The failures of as many items are told one by one. */
const mostTold = 100

/**
 * A list whose reading is bounded, however many of its items fail: those after the first hundred are
 * counted. The plain list of zod would keep them all, and with 100,000 of them leaves the stack.
 */
export function boundedList<List extends z.ZodMiniArray<z.core.SomeType>>(list: List): List {
  const checks = list._zod.def.checks ?? []
  const saysItself = checks.some(({ _zod }) => _zod.def.check === 'max_length')
  const read: (typeof list)['_zod']['parse'] = (payload, context) => {
    const { value: items } = payload
    const { issues } = payload
    if (!Array.isArray(items)) {
      issues.push({ code: 'invalid_type', expected: 'array', input: items, inst: list })
      return payload
    }
    if (items.length > longest) {
      const message = `must have at most ${longest} items, but has ${items.length}`
      if (!saysItself) issues.push({ code: 'custom', message, input: items, inst: list })
      return payload
    }
    let told = 0
    let more = 0
    const values: unknown[] = []
    for (const [position, item] of items.entries()) {
      const { run } = list._zod.def.element._zod
      // No schema of the contract is asynchronous.
      const result = run({ value: item, issues: [] }, context) as z.core.ParsePayload
      values.push(result.value)
      if (result.issues.length === 0) continue
      told += 1
      if (told > mostTold) more += result.issues.length
      else
        for (const { path = [], ...rest } of result.issues) {
          issues.push({ ...rest, path: [position, ...path] } as (typeof issues)[number])
        }
    }
    if (more > 0) issues.push({ code: 'custom', params: { more }, input: items, inst: list })
    payload.value = values
    return payload
  }
  if (list._zod.run === list._zod.parse) list._zod.run = read
  list._zod.parse = read
  return list
}

/** How many failures an issue stands for that are told nowhere else. */
export function untold(issue: z.core.$ZodIssue): number | undefined {
  return issue.code === 'custom' ? (issue.params?.more as number | undefined) : undefined
}
