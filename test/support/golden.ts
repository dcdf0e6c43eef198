import { hex, sha1 } from '#engine/values/sha1'
import { createFactories, edgeCases } from '#factories/index'

/** Ten digits that stand for a text. */
const digestOf = (text: string): string => hex(sha1(text)).slice(0, 10)

const customersOf = (seed: number): string[] =>
  createFactories({ seed })
    .customerFactory.buildList(50)
    .map((customer) => JSON.stringify(customer))

/** The first 50 customers of seed 1, one a line. */
export const goldenCustomers = (): string => `${customersOf(1).join('\n')}\n`

/**
 * A digest a line, so that a difference shows where it is: of 50 customers of the seeds 2 and 3, of 20
 * objects of every other kind, of 20 customers of each country, and of each edge case.
 */
export function goldenDigests(): string {
  const kinds = createFactories({ seed: 4 })
  const { customerFactory } = createFactories({ seed: 5 })
  const countries = 'AU BR CA CN DE EG ES FR GB GR IL IN IT JP KR MX NL PL SE TR UA US'.split(' ')
  const lines = [
    ...[2, 3].flatMap((seed) =>
      customersOf(seed).map((text, index) => `seed ${seed}, customer ${index}: ${digestOf(text)}`),
    ),
    ...Object.entries(kinds).map(
      ([name, factory]) => `${name}: ${digestOf(JSON.stringify(factory.buildList(20)))}`,
    ),
    ...countries.map(
      (code) =>
        `${code}: ${digestOf(JSON.stringify(customerFactory.from(code as 'AU').buildList(20)))}`,
    ),
    ...Object.entries(edgeCases()).map(
      ([name, customer]) => `${name}: ${digestOf(JSON.stringify(customer))}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
