import { connectMock } from '../../remote/connect-mock.ts'
import type { RemoteAt, RemoteMock } from '../../remote/remote-mock.ts'

/** Those that were asked last, by where they are and how they are called. */
const known = new Map<string, Promise<RemoteMock>>()

/** Each test may have one of its own. */
const most = 200

/** Lets a world answer that a server has; without a name, that of all. Rejects where nothing answers. */
export async function servedWorld(
  url: string,
  world: string | undefined,
  request: Request,
  at?: RemoteAt,
): Promise<Response | undefined> {
  return (await connected(url, world)).fetch(request, at)
}

function connected(url: string, world: string | undefined): Promise<RemoteMock> {
  const key = `${url} ${world ?? ''}`
  const found = known.get(key) ?? connectMock(url, world === undefined ? {} : { world })
  known.delete(key)
  known.set(key, found)
  found.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return found
}
