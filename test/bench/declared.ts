import * as z from 'zod/mini'
import { createMock, defineResource } from '../../src/index.ts'
import { bodyOf } from './body.ts'
import { type Figures, measure, type Subject } from './measure.ts'
import { type Report, ratioOf } from './report.ts'

const count = 10_000

const text = (longest: number) => z.string().check(z.maxLength(longest))
const labelled = z.array(
  z.object({ label: text(45), value: text(255), primary: z.optional(z.boolean()) }),
)

/** As much as a customer has, so that what differs is the way and not the load. */
const input = z.object({
  websiteId: text(50),
  customFields: z.record(z.string(), z.unknown()),
  primaryAddress: z.object({
    firstName: text(45),
    lastName: text(45),
    organization: text(255),
    address: text(60),
    city: text(45),
    country: z.string().check(z.regex(/^[A-Z]{2}$/)),
    postalCode: text(10),
    phoneNumbers: labelled,
    emails: labelled,
    dob: z.iso.date(),
  }),
  isEddRequired: z.boolean(),
  name: z.optional(text(50)),
})

const plain = defineResource({ name: 'subscribers', input })
const unique = defineResource({ name: 'members', input, unique: [['name']] })

/** A PUT update of a declared resource beside that of a customer, in Node. */
export async function bench(): Promise<Report> {
  const ids = Array.from({ length: count }, (_, position) => `id_${position}`)
  const bodies = ids.map((id) => ({ ...bodyOf(0), id, name: id }))
  const mock = createMock({
    customers: ids.map((id) => ({ id })),
    resources: [plain, unique],
    records: { subscribers: bodies, members: bodies },
  })
  await mock.ready
  const put = (path: string, round: number) => {
    const id = ids[(round * 7919) % count] as string
    return mock.fetch(
      new Request(`https://api.rebilly.com/${path}/${id}`, {
        method: 'PUT',
        headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...bodyOf(round), name: `${id} ${round}` }),
      }),
    )
  }
  const subjects: Subject[] = [
    { name: 'customer', run: (round) => put('customers', round) },
    { name: 'declared', run: (round) => put('subscribers', round) },
    { name: 'declared, a unique member', run: (round) => put('members', round) },
  ]
  const figures = await measure(subjects, { rounds: 3000, warmUp: 1500 })
  const rows = subjects.map(({ name }, at) => ({ name, ...(figures[at] as Figures) }))
  return {
    tables: [
      {
        title: `PUT update in Node, ${count.toLocaleString('en')} of each`,
        rows,
        basis: 'customer',
      },
    ],
    goals: ['declared', 'declared, a unique member'].map((name) => ({
      text: `mock.fetch of a PUT, ${name}, of a customer's`,
      value: ratioOf(rows, name, 'customer'),
      limit: 1.1,
    })),
  }
}
