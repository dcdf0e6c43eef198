import { expect, it } from 'vitest'
import { presetOf } from '../../../src/definitions/answers/presets.ts'
import type { PlanSchema } from '../../../src/definitions/plan/plan.ts'

const preset = (end: string, members: Record<string, PlanSchema>) =>
  presetOf(`/cards/{id}/${end}`, new Map(Object.entries(members)), {
    Phase: { enum: ['inactive', 'active'] },
  })

const all = [
  'deactivated',
  'active',
  'canceled',
  'voided',
  'issued',
  'archived',
  'approved',
  'rejected',
]

it.each([
  ['deactivate', 'deactivated'],
  ['deactivation', 'deactivated'],
  ['disable', 'deactivated'],
  ['activate', 'active'],
  ['activation', 'active'],
  ['enable', 'active'],
  ['cancel', 'canceled'],
  ['cancelation', 'canceled'],
  ['cancellation', 'canceled'],
  ['void', 'voided'],
  ['issue', 'issued'],
  ['reissue', 'issued'],
  ['archive', 'archived'],
  ['approve', 'approved'],
  ['approval', 'approved'],
  ['accept', 'approved'],
  ['acceptance', 'approved'],
  ['reject', 'rejected'],
  ['rejection', 'rejected'],
])('%s makes a record %s', (end, value) => {
  expect(preset(end, { status: { enum: all } })).toEqual({ status: value })
})

it.each([
  ...['deactivates', 'activator', 'enabled', 'cancels', 'avoid', 'voided', 'issues', 'unissue'],
  ...['archives', 'unarchive', 'approved', 'disapprove', 'rejects', 'ship', ''],
])('nothing is known of what "%s" makes of one', (end) => {
  expect(preset(end, { status: { enum: all } })).toBeUndefined()
})

it.each([
  ['deactivate', ['inactive', 'disabled'], 'inactive'],
  ['deactivate', ['disabled'], 'disabled'],
  ['activate', ['enabled', 'activated'], 'activated'],
  ['enable', ['enabled'], 'enabled'],
  ['cancel', ['cancelled'], 'cancelled'],
  ['void', ['void'], 'void'],
  ['reissue', ['open', 'unpaid'], 'unpaid'],
  ['reissue', ['open'], 'open'],
  ['accept', ['accepted'], 'accepted'],
  ['reject', ['declined'], 'declined'],
])('%s takes of %j the likeliest', (end, values, value) => {
  expect(preset(end, { status: { enum: values } })).toEqual({ status: value })
})

it('is told by a status, or else by a state, that knows the value', () => {
  const known: PlanSchema = { allOf: [{ type: 'string' }, { $ref: '#/schemas/Phase' }] }
  expect(preset('activate', { state: known })).toEqual({ state: 'active' })
  expect(preset('activate', { status: { enum: ['new'] }, state: known })).toEqual({
    state: 'active',
  })
  expect(preset('activate', { status: known, state: known })).toEqual({ status: 'active' })
  expect(preset('activate', { status: { type: 'string' } })).toBeUndefined()
  expect(preset('activate', { phase: known })).toBeUndefined()
})
