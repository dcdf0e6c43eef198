import * as z from 'zod/mini'
import { messageOf } from '#engine/problem/messages'
import { coded } from '#engine/problem/mock-error'
import { parseWordless } from '#engine/problem/unsaid'
import { resourceId } from '#engine/schema/identifiers'
import type { VersionValues } from '../contracts/version-values.ts'
import { knownCountry } from '../countries/countries.ts'
import { requireMethod } from '../values/methods.ts'
import { shown } from './check-overrides.ts'

type Rule = (value: never, trait: string, version: VersionValues) => unknown

/** What the values of traits must be; each throws for one that cannot be. */
const rules: Readonly<Record<string, Rule>> = {
  from: knownCountry,
  withAlternative: ofKnownMethod,
  alternative: ofKnownMethod,
  tagged: (names: readonly string[], trait, { schemas }) => {
    for (const name of names) keep(schemas.tagName, trait, name)
  },
  createdDaysAgo: among(
    (days) => days >= 0 && days <= 700_000,
    'a number of days from 0 to 700,000',
  ),
  revised: among((times) => Number.isInteger(times) && times >= 0, 'a whole number from 0'),
  seed: among(Number.isFinite, 'a number'),
  currency: (code: string, trait) => keep(currency, trait, code),
  organizationId: (id: string, trait) => keep(resourceId, trait, id),
}

const currency = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code of three capital letters, such as "USD"'))

/** Checks traits when they are set, so that a build need not; throws an error that names the trait. */
export function checkTraits(traits: object, version: VersionValues): void {
  for (const [trait, value] of Object.entries(traits)) {
    if (value !== undefined && Object.hasOwn(rules, trait))
      rules[trait]?.(value as never, trait, version)
  }
}

function ofKnownMethod(method: string, _: string, { paymentMethods }: VersionValues): void {
  requireMethod(method, paymentMethods)
}

function among(fits: (value: number) => boolean, what: string): Rule {
  return (value: unknown, trait) => {
    if (typeof value === 'number' && fits(value)) return
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new RangeError(`Failed to set the trait \`${trait}\`: ${shown(value)} is not ${what}.`),
    )
  }
}

function keep(schema: z.ZodMiniType, trait: string, value: unknown): void {
  const issue = parseWordless(schema, value).error?.issues[0]
  if (!issue) return
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new RangeError(`Failed to set the trait \`${trait}\`: it ${messageOf(issue, value)}.`),
  )
}
