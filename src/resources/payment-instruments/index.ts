import { lazy, operation } from '#engine/request/operation'
import type { Resource } from '#engine/resource/resource'
import type { InstrumentContract } from './instrument-rules.ts'
import type { InstrumentRecord } from './instrument-schemas.ts'

export const paymentInstrumentsOf = (contract: InstrumentContract) =>
  ({
    name: 'paymentInstruments',
    tables: {
      instruments: {
        path: '/payment-instruments',
        schema: async () => (await contract.instruments()).instrumentRecord,
        groupOf: ({ customerId }: InstrumentRecord) => customerId,
        referencesOf: ({ customerId: id }: InstrumentRecord) => [
          { path: ['customerId'], to: 'customers', id },
        ],
      },
    },
    operations: [
      operation({
        id: 'GetPaymentInstrumentCollection',
        at: 'GET /payment-instruments',
        rules: ['query'],
        fails: [401, 403, 422],
        isList: true,
        respond: lazy(() => import('./instrument-responses.ts'), 'listInstruments'),
      }),
      operation({
        id: 'GetPaymentInstrument',
        at: 'GET /payment-instruments/{id}',
        rules: ['exists'],
        fails: [401, 403, 404, 422],
        respond: lazy(() => import('./instrument-responses.ts'), 'getInstrument'),
      }),
    ],
    describe: async () => (await import('./description.ts')).describe(await contract.instruments()),
  }) as const satisfies Resource
