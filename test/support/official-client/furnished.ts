import type { ContractVersion, DefinedMock } from '../../../src/index.ts'
import { prepared } from '../definitions/prepared-mock.ts'
import { jsonClient } from '../send-json.ts'

export interface Furnished {
  readonly mock: DefinedMock<readonly [], ContractVersion>
  /** What is there, by the paths of their collections. */
  readonly ids: Readonly<Record<string, string>>
}

/** A mock of the document of 2026-08 with one of each thing, those too that only a request makes. */
export async function furnished(document: object): Promise<Furnished> {
  const { mock, ids } = await prepared(document, { contract: '2026-08' })
  await mock.tags.create({ name: 'VIP' })
  const send = jsonClient(mock)
  await send('PUT', '/customers/ada/lead-source', { medium: 'search' })
  await send('POST', '/profile/mfa')
  const { body } = await send('POST', '/customers/ada/timeline', { message: 'Called back.' })
  return { mock, ids: { ...ids, '/tags': 'VIP', '/customers/{}/timeline': body.id } }
}
