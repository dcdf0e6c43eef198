import type { Mock } from '#mock/mock'
import type { MockOptions } from '#mock/options/mock-options'
import { controlPath } from '../control/said/route.ts'
import { inThousands } from './progress.ts'

interface Served {
  /** The name of its config file. */
  readonly config: string | undefined
  readonly hasControl: boolean
}

/** What is served where, this machine's address first, and what to try. */
export function startLine(
  mock: Mock,
  [here, ...others]: readonly string[],
  options: MockOptions,
  { config, hasControl }: Served,
): string {
  const { auth = 'required', resources = [] } = options
  const served = [
    counted(mock.customers.count, 'customer', 'customers'),
    ...resources.map((each) => counted(mock.resource(each).count, each.declared.noun, each.name)),
  ]
  const elsewhere = others.length > 0 ? `, and for other devices at ${others.join(' or ')}` : ''
  const control = hasControl ? `, its panel and control at ${here}${controlPath}/` : ''
  const by = config ? `, as ${config} says,` : ''
  const key = typeof auth === 'object' ? (Object.keys(auth.keys)[0] ?? 'any') : 'any'
  const header = auth === 'off' ? '' : `-H 'REB-APIKEY: ${key}' `
  return (
    `Serving ${served.join(' and ')}${by} at ${here}${elsewhere} ` +
    `(Ctrl-C ends it)${control}. Try: curl ${header}${here}/customers`
  )
}

const counted = (count: number, one: string, several: string): string =>
  `${inThousands(count)} ${count === 1 ? one : several}`
