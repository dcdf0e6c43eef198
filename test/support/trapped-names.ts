import dns, { type LookupAddress, type LookupOptions } from 'node:dns'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Sentinel } from './sentinel.ts'

type Done = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * The trap, with the names of the real hosts leading to it in this process. Who looks one up means to connect, so
 * that counts, although nothing listens on the ports that are meant.
 */
export async function trapNames(trap: Sentinel): Promise<Sentinel> {
  const lookups: string[] = []
  const { lookup } = dns
  const trapped = (name: string, ...[options, done]: [LookupOptions, Done]) => {
    if (!/(^|\.)rebilly\.com$/.test(name)) return Reflect.apply(lookup, dns, [name, options, done])
    lookups.push(`a lookup of ${name}`)
    const address = '127.0.0.1'
    if (options.all) done(null, [{ address, family: 4 }])
    else done(null, address, 4)
  }
  dns.lookup = trapped as typeof dns.lookup
  syncBuiltinESMExports()
  // Where the kit is in force it is asked first what a connection is for, so one that says nothing never comes.
  const mark = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await once(mark, 'listening')
  const { port } = mark.address() as AddressInfo
  return {
    url: trap.url,
    get hits() {
      return trap.hits
    },
    get connections() {
      return trap.connections + lookups.length
    },
    get escaped() {
      return [...trap.escaped, ...lookups]
    },
    async settled() {
      const [answer] = await once(get({ host: '127.0.0.1', port, agent: false }), 'response')
      answer.resume()
    },
    close() {
      dns.lookup = lookup
      syncBuiltinESMExports()
      mark.close()
      trap.close()
    },
  }
}
