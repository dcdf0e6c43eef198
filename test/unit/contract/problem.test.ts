import { expect, it } from 'vitest'
import { invalid } from '#engine/problem/invalid'
import { Problem } from '#engine/problem/problem'
import { problemDetails } from '#engine/problem/problem-details'

it('has the members of RFC 7807', () => {
  expect(new Problem(404, 'No customer has the id "cus_1".').toJSON()).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: 'No customer has the id "cus_1".',
  })
})

it('is an error whose message is its detail', () => {
  const problem = new Problem(409, 'Someone was faster.')
  expect(problem).toBeInstanceOf(Error)
  expect(problem.message).toBe('Someone was faster.')
})

it('names every failed field in the detail of a 422', () => {
  const problem = invalid([
    { field: 'websiteId', message: 'must be a string' },
    { field: 'websiteId', message: 'must be short' },
  ])
  expect(problem.toJSON()).toMatchObject({
    status: 422,
    detail: expect.stringContaining('websiteId must be a string; websiteId must be short'),
    invalidFields: [
      { field: 'websiteId', message: 'must be a string' },
      { field: 'websiteId', message: 'must be short' },
    ],
  })
})

it('is read from other servers too: nothing is required, `type` may be relative', () => {
  const other = { title: 'An error occurred', status: 409, type: '/errors/409', extra: true }
  expect(problemDetails.parse(other)).toEqual(other)
})
