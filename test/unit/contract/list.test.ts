import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'

const issuesOf = (schema: z.ZodMiniType, value: unknown) =>
  z
    .safeParse(schema, value)
    .error?.issues.map(({ code, message, path }) => ({ code, message, path }))

const tooMany = Array.from({ length: 20_001 }, () => 'a')

it('a list is told once that it is too long, by its own rule where it has one', () => {
  const message = 'must have at most 20000 items, but has 20001'
  expect(issuesOf(boundedList(z.array(z.string())), tooMany)).toEqual([
    { code: 'custom', message, path: [] },
  ])
  const own = boundedList(z.array(z.string()).check(z.maxLength(3)))
  expect(issuesOf(own, tooMany)).toMatchObject([{ code: 'too_big', path: [] }])
  expect(issuesOf(own, ['a', 'a', 'a'])).toBeUndefined()
})

it('a hundred items are told one by one', () => {
  const list = boundedList(z.array(z.string()))
  const issues =
    issuesOf(
      list,
      Array.from({ length: 150 }, () => 5),
    ) ?? []
  expect(issues.slice(0, 100).map(({ path }) => path)).toEqual(
    Array.from({ length: 100 }, (_, position) => [position]),
  )
  expect(issues.length).toBeLessThan(102)
})
