import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Answering } from '../interception/interception.ts'
import { childVariables } from '../node/children.ts'

/**
 * Tells the processes that Next starts, such as the one that asks an app for its static paths, where the mock is: on a
 * port of this machine, whatever the app's own server is called. Returns what tells them again, of another mock.
 */
export async function tellChildren(
  mock: Pick<Answering, 'baseUrls'>,
  folder: string,
): Promise<() => void> {
  // What is below `/__mock/` is answered for every server of the process.
  const server = createServer((_, response) => response.writeHead(404).end())
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const keep = keeping(folder)
  const tell = () => {
    const variables = childVariables(`http://127.0.0.1:${port}`, mock)
    Object.assign(process.env, variables)
    keep(variables)
  }
  tell()
  return tell
}

/** Next puts the environment back when a file such as `.env` is edited, to what it takes for its beginning. */
function keeping(folder: string): (variables: Record<string, string>) => void {
  const next = createRequire(`${folder}/`).resolve('next/package.json')
  return createRequire(next)('@next/env').updateInitialEnv
}
