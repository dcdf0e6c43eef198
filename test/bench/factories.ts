import { createFactories } from '#factories/index'
import { type Figures, measure, type Subject } from './measure.ts'
import { plainCustomer } from './plain-customer.ts'
import { type Report, type Row, ratioOf } from './report.ts'

/** How many customers one operation makes: so few that all subjects meet the same moment. */
const batch = 100
const rounds = 100

/** 10,000 customers by the factory and by a hand-written function that makes the same members. */
export async function bench(): Promise<Report> {
  const rows = await customersInNode()
  const basis = 'hand-written function'
  const made = (rounds * batch).toLocaleString('en')
  return {
    tables: [{ title: `${made} customers, ${batch} at a time`, rows, basis }],
    goals: [
      {
        text: `${made} customers, of the hand-written function`,
        value: ratioOf(rows, 'customerFactory', basis),
        limit: 1.5,
      },
    ],
  }
}

async function customersInNode(): Promise<Row[]> {
  const { customerFactory } = createFactories()
  const withTraits = customerFactory.from('JP').paying().withCard()
  const subjects: Subject[] = [
    {
      name: 'hand-written function',
      run: async () => Array.from({ length: batch }, plainCustomer),
    },
    { name: 'customerFactory', run: async () => customerFactory.buildList(batch) },
    { name: 'with three traits', run: async () => withTraits.buildList(batch) },
    {
      name: 'with an override',
      run: async () => customerFactory.buildList(batch, { primaryAddress: { firstName: 'Ada' } }),
    },
  ]
  const figures = await measure(subjects, { rounds, warmUp: 50 })
  return subjects.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))
}
