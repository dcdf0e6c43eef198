import { createFactories } from '#factories/index'
import { type Figures, measure, type Subject } from './measure.ts'
import { plainCustomer } from './plain-customer.ts'

const batch = 1000

/** Makes 10,000 customers in batches, by a hand-written function and by the factory. */
export async function customersInNode() {
  const { customerFactory } = createFactories()
  const paying = customerFactory.from('JP').paying().withCard()
  const subjects: Subject[] = [
    {
      name: 'hand-written function',
      run: async () => Array.from({ length: batch }, plainCustomer),
    },
    { name: 'customerFactory', run: async () => customerFactory.buildList(batch) },
    { name: 'with three traits', run: async () => paying.buildList(batch) },
    {
      name: 'with an override',
      run: async () => customerFactory.buildList(batch, { primaryAddress: { firstName: 'Ada' } }),
    },
  ]
  const figures = await measure(subjects, { rounds: 10, warmUp: 5 })
  return subjects.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))
}
