import { expectTypeOf, it } from 'vitest'
import type {
  Customer,
  CustomerInput,
  JournalEntry,
  Mock,
  MockErrorCode,
  OperationName,
  Problem,
  Tag,
} from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const mock = createMock()
const mock2026 = createMock({ contract: '2026-08' })

it('gives customers as the contract has them', () => {
  expectTypeOf(mock.customers.put).parameters.toEqualTypeOf<[id: string, input: CustomerInput]>()
  expectTypeOf(mock.customers.put).returns.resolves.toEqualTypeOf<Customer>()
  expectTypeOf(mock.customers.get).returns.toEqualTypeOf<Customer | undefined>()
  expectTypeOf(mock.customers.list).returns.items.toEqualTypeOf<Customer>()
  expectTypeOf(mock.customers.count).toEqualTypeOf<number>()
  expectTypeOf(mock.tags.list).returns.items.toEqualTypeOf<Tag>()
})

it('gives those of the other contract where it is asked for', () => {
  expectTypeOf(mock2026.customers.get).returns.toEqualTypeOf<Customer<'2026-08'> | undefined>()
  expectTypeOf<Customer<'2026-08'>>().not.toEqualTypeOf<Customer>()
  expectTypeOf(mock2026).not.toExtend<Mock>()
})

it('knows the operations by their names', () => {
  expectTypeOf<'PutCustomer'>().toExtend<OperationName>()
  expectTypeOf<'PutCostumer'>().not.toExtend<OperationName>()
  expectTypeOf(mock.when).toBeCallableWith('PutCustomer', { id: 'cus_1' })
  // @ts-expect-error a slip in a name
  void (() => mock.when('PutCostumer'))
})

it('lets only fail with what an operation fails with', () => {
  expectTypeOf(mock.when('PutCustomer').respond).toBeCallableWith(409)
  // @ts-expect-error a PUT does not say so
  void (() => mock.when('PutCustomer').respond(418))
  // @ts-expect-error only a list can be empty
  void (() => mock.when('PutCustomer').empty())
})

it('tells what was asked', () => {
  expectTypeOf(mock.journal.find).returns.items.toEqualTypeOf<JournalEntry>()
  expectTypeOf(mock.journal.last).returns.toEqualTypeOf<JournalEntry | undefined>()
  expectTypeOf(mock.journal.waitFor).returns.resolves.toEqualTypeOf<JournalEntry>()
  expectTypeOf(mock.journal.count).returns.toEqualTypeOf<number>()
})

it('tells the time as a Date', () => {
  expectTypeOf(mock.clock.now).returns.toEqualTypeOf<Date>()
  expectTypeOf(mock.clock.advance).parameter(0).toExtend<string | number | object>()
  expectTypeOf(mock.clock.advance).returns.resolves.toBeVoid()
})

it('answers requests of any kind, or says that they are not for it', () => {
  expectTypeOf(mock.fetch).toBeCallableWith(new Request('https://api.rebilly.com/customers'))
  expectTypeOf(mock.fetch).returns.resolves.toEqualTypeOf<Response | undefined>()
  expectTypeOf(mock.claims).toBeCallableWith('https://api.rebilly.com/customers')
  expectTypeOf(mock.ready).resolves.toBeVoid()
})

it('has one code for each kind of failure', () => {
  expectTypeOf<Problem['code']>().toEqualTypeOf<'REBILLY_MOCK_PROBLEM'>()
  expectTypeOf<Problem['code']>().toExtend<MockErrorCode>()
})
