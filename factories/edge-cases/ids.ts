import type { Cases } from './cases.ts'

export const ids = {
  longestId: (customer) => customer.build({ id: '.~@-_'.padEnd(50, 'aZ09.~@-_') }),

  numericId: (customer) => customer.build({ id: '0012345678901234567890' }),

  prototypeNames: (customer) => ({
    ...customer.build({ id: '__proto__' }),
    // As JSON, because to a literal `__proto__` is something else.
    customFields: JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":"a","hasOwnProperty":1,"toString":null,"length":0}',
    ),
  }),
} satisfies Partial<Cases>
