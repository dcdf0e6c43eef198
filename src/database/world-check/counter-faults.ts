import * as z from 'zod/mini'
import { parseWordless } from '#engine/problem/unsaid'
import { jsonObject } from '#engine/schema/identifiers'

const counters = z
  .custom<Record<string, number>>((value) => z.safeParse(jsonObject, value).success)
  .check(({ value, issues }) => {
    for (const [name, count] of Object.entries(value)) {
      if (Number.isSafeInteger(count) && count >= 0) continue
      issues.push({ code: 'custom', path: [name], input: count })
    }
  })

/** What is wrong with a world's counters, which may be left out. */
export const counterFaults = (value: unknown): readonly z.core.$ZodIssue[] =>
  value === undefined ? [] : (parseWordless(counters, value).error?.issues ?? [])
