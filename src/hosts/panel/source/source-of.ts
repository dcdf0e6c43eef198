import type { AnyMock } from '#mock/mock'
import type { RemoteMock } from '../../remote/remote-mock.ts'
import { mockSource } from './mock-source.ts'
import type { PanelSource } from './panel-source.ts'

/** What the panel can show: a mock of the page, or one that is served. */
export type Shown = AnyMock | RemoteMock

/** The mock as the panel sees it; what one that is served needs is loaded for it alone. */
export async function sourceOf(mock: Shown): Promise<PanelSource> {
  if (!isRemote(mock)) return mockSource(mock)
  const { servedSource } = await import('./served-source.ts')
  return servedSource(mock.url, mock.world)
}

const isRemote = (mock: Shown): mock is RemoteMock =>
  typeof (mock as Partial<RemoteMock>).url === 'string'
