import type { Cases } from './cases.ts'

/** Someone who was created then, and never changed. */
const untouched = (time: string) => ({ createdTime: time, updatedTime: time, revision: 0 })

export const times = {
  leapDay: (customer) =>
    customer.build({ createdTime: '2024-02-29T23:59:59Z', primaryAddress: { dob: '2000-02-29' } }),

  earliestTimes: (customer) =>
    customer
      .lead()
      .build({ ...untouched('0000-01-01T00:00:00Z'), primaryAddress: { dob: '0000-01-01' } }),

  epoch: (customer) =>
    customer
      .lead()
      .build({ ...untouched('1970-01-01T00:00:00Z'), primaryAddress: { dob: '1970-01-01' } }),

  latestTimes: (customer) =>
    customer
      .lead()
      .build({ ...untouched('9999-12-31T23:59:59Z'), primaryAddress: { dob: '9999-12-31' } }),

  timeOffsets: (customer) =>
    customer.paying().build({
      createdTime: '2025-03-01T01:00:00+14:00',
      lastPaymentTime: '2025-02-28T23:59:59.999999999-12:00',
      updatedTime: '2025-03-01T12:00:00.5Z',
    }),
} satisfies Partial<Cases>
