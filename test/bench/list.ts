import { getResponse, HttpResponse, http } from 'msw'
import { type Customer, createMock } from '../../src/index.ts'
import { bodyOf } from './body.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { type Report, type Row, ratioOf } from './report.ts'

const url =
  'https://api.rebilly.com/customers?limit=100&sort=lastName&filter=' +
  encodeURIComponent('primaryAddress.country:US;createdTime:2025-06-01T00:00:00Z..')

const countries = ['US', 'GB', 'DE', 'FR', 'IN', 'BR', 'JP', 'CA']
const names = ['Ada', 'Bob', 'Chen', 'Dora', 'Eve', 'Finn', 'Gao', 'Hana', 'Ivo', 'Jun']

function seeds(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    ...bodyOf(n),
    id: `cus_${n}`,
    createdTime: `${2024 + (n % 3)}-0${1 + (n % 9)}-1${n % 7}T09:30:00Z`,
    primaryAddress: {
      ...bodyOf(n).primaryAddress,
      country: countries[(n * 7919) % countries.length] as string,
      lastName: `${names[(n * 31) % names.length]}-${(n * 7919) % count}`,
    },
  }))
}

/** A page of 100 by two fields, sorted: the mock beside a loop over plain objects that knows the query. */
export async function bench(): Promise<Report> {
  const rows = await listInNode(100_000)
  const basis = 'hand-written loop'
  return {
    tables: [{ title: 'GET list of 100 by two fields, sorted, 100,000 customers', rows, basis }],
    goals: [
      {
        text: 'list of 100 out of 100,000, of the hand-written loop',
        value: ratioOf(rows, 'mock.fetch', basis),
        limit: 1.5,
      },
    ],
  }
}

async function listInNode(count: number): Promise<Row[]> {
  const customers = seeds(count)
  const mock = createMock({ customers })
  await mock.ready
  const plain: Customer[] = JSON.parse(JSON.stringify(mock.customers.list()))
  const byHand = [
    http.get('https://api.rebilly.com/customers', () => {
      const found = plain.filter(
        ({ primaryAddress, createdTime }) =>
          primaryAddress?.country === 'US' && createdTime >= '2025-06-01T00:00:00Z',
      )
      found.sort((a, b) => {
        const [left, right] = [a.lastName ?? '', b.lastName ?? '']
        return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
      })
      return HttpResponse.json(found.slice(0, 100))
    }),
  ]
  const request = () => new Request(url, { headers: { 'REB-APIKEY': 'any' } })
  const subjects: Subject[] = [
    { name: 'hand-written loop', run: () => getResponse(byHand, request()) },
    { name: 'mock.fetch', run: () => mock.fetch(request()) },
  ]
  const figures = await measure(subjects, { rounds: 100, warmUp: 20 })
  return subjects.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))
}
