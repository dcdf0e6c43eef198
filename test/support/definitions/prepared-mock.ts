import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import { blank } from '../../../src/definitions/plan/blank.ts'
import type { ContractVersion, DefinedMock } from '../../../src/index.ts'
import { createMock } from '../create-mock.ts'

const json = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

/** A mock of a published document that has one of each thing, and the ids of those by the paths of their collections. */
export async function prepared(
  document: object,
  options: { contract?: ContractVersion; auth?: 'off'; checkResponses?: boolean } = {},
): Promise<{
  mock: DefinedMock<readonly [], ContractVersion>
  ids: Record<string, string>
}> {
  const { tables, operations } = planOf(document)
  const kit = /^(customers|tags|tokens|payment-instruments)(\/|$)/
  const own = tables.filter(({ name, isSingle }) => !kit.test(name) && !isSingle)
  const mock = createMock({
    ...options,
    definitions: document,
    customers: [{ id: 'ada' }, { id: 'grace' }],
    records: Object.fromEntries(own.map(({ name }) => [name, 1])),
  })
  await mock.ready
  const ask = async (method: string, path: string, body: object) => {
    const request = new Request(`https://api.rebilly.com${path}`, {
      method,
      headers: json,
      body: JSON.stringify(body),
    })
    return (await mock.fetch(request))?.json()
  }
  const { id: token } = await mock.tokens.issue()
  const { defaultPaymentInstrument } = await ask('PUT', '/customers/ada', { paymentToken: token })
  const ids: Record<string, string> = {
    '/customers': 'ada',
    // The first that is sent.
    '/tags': 'New',
    '/tokens': token,
    '/payment-instruments': defaultPaymentInstrument.paymentInstrumentId,
    '{customerId}': 'ada',
    '?targetCustomerId': 'grace',
  }
  for (const { name, path, identity, keys, scope } of own) {
    const [first] = (mock.db[name]?.all() ?? []) as Record<string, unknown>[]
    const key = first?.[identity ?? 'id']
    for (const { param, member, of } of scope) {
      const collection = path.slice(0, path.indexOf(`/{${param}}`))
      if (of === undefined && first) ids[blank(collection)] ??= String(first[member])
    }
    if (keys.length > 1) {
      for (const [position, key] of keys.entries()) {
        const inside = first?.[key.replace(/Id$/, '')] as { id?: unknown } | undefined
        ids[`${path}${'/{}'.repeat(position)}`] ??= String(first?.[key] ?? inside?.id)
      }
    }
    if (keys.length === 1 && key !== undefined) {
      ids[blank(path)] = String(key)
      ids[`{${keys[0]}}`] ??= String(key)
    }
  }
  delete ids['{id}']
  // One record may be looked at by several paths.
  for (const { path, table, keys = [] } of operations) {
    const of = tables.find(({ name }) => name === table)?.path
    const known = of && ids[blank(of)]
    if (known && keys.length === 1 && path.endsWith(`/{${keys[0]}}`))
      ids[blank(path.slice(0, path.lastIndexOf('/')))] ??= known
  }
  for (const { path, within } of operations) {
    for (const { param, of } of within) {
      const known = of && ids[blank(of)]
      if (known) ids[blank(path.slice(0, path.indexOf(`/{${param}}`)))] ??= known
    }
  }
  return { mock, ids }
}
