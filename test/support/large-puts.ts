import { createMock } from './create-mock.ts'

// Sends as many bodies of 1 MB to one customer as it is told, each a new one, and tells how many were taken.
const [, , count] = process.argv
const mock = createMock({ auth: 'off', maxBodySize: 2_000_000, memoryLimit: 16 * 1024 * 1024 })
let taken = 0
for (let round = 0; round < Number(count); round += 1) {
  const response = await mock.fetch(
    new Request('https://api.rebilly.com/customers/ada', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ customFields: { text: `${round} ${'x'.repeat(1_000_000)}` } }),
    }),
  )
  if (response?.ok) taken += 1
}
console.log(`${taken} of ${count}`)
