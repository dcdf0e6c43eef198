import { describe, expect, it } from 'vitest'
import { runConformance } from '../../src/conformance.ts'
import { conformanceMockOptions, conformanceOptions } from '../support/conformance.ts'
import { createMock } from '../support/create-mock.ts'
import { answerCheck } from '../support/definitions/answer-check.ts'
import { hasDefinitions, versions } from '../support/definitions/definition.ts'

/** What the definitions do not say, and the kit's own rules do. */
const own: Readonly<Record<string, RegExp>> = {
  'a path that leads nowhere, a method that it has not': / (401|404|405|501) undeclared$/,
  'a body that cannot be read': /^(PUT|POST) \S+ (400|413|415) undeclared$/,
  'a query that asks for what is not there': /^(GET|DELETE) \S+ 422 undeclared$/,
  'a lead source of 2023-01 has null, as its own sample': /\/lead-source 201 \S+ must be string$/,
}

describe.skipIf(!hasDefinitions)('beside the definitions (skipped where they are not)', () => {
  it.each(versions)('all answers of the conformance table hold for %s', async (contract) => {
    const mock = createMock({ ...conformanceMockOptions, contract })
    const results = await runConformance(mock.fetch, { ...conformanceOptions, contract })
    const faultsOf = answerCheck(contract)
    const faults = results.flatMap(({ name, answers }) =>
      answers.flatMap((answer) => faultsOf(answer).map((fault) => `${name}: ${fault}`)),
    )
    const unlisted = faults.filter(
      (fault) =>
        !Object.values(own).some((each) => each.test(fault.slice(fault.indexOf(': ') + 2))),
    )
    expect(results.flatMap(({ answers }) => answers).length).toBeGreaterThan(350)
    expect(unlisted).toEqual([])
  })
})
