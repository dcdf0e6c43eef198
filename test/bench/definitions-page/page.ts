import { createMock } from '../../../src/index.ts'
import { type Figures, measure, type Subject } from '../measure.ts'

/** Times how a mock is opened with the text of what was made of a document, beside reading that alone. */
const opening = async (plan: string) => {
  const subjects: Subject[] = [
    { name: 'JSON.parse', run: async () => JSON.parse(plan) },
    {
      name: 'createMock',
      run: () => createMock({ definitions: () => JSON.parse(plan) }).ready,
    },
  ]
  const figures = await measure(subjects, { rounds: 20, warmUp: 3 })
  return subjects.map(({ name }, at) => ({ name, ...(figures[at] as Figures) }))
}

export type Opening = typeof opening

Object.assign(globalThis, { opening })
