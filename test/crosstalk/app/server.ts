/**
 * An app that renders on its server: `/?client=fetch` lists customers, and its form saves one. `/escaped` tells how many
 * requests came to where the real host would be.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createMock } from 'rebilly-mock'
import { startNode } from 'rebilly-mock/node'
import { clients } from './clients.ts'

const { SSR_PORT, SSR_API_PORT } = process.env
const api = `http://127.0.0.1:${SSR_API_PORT}`

let escaped = 0
createServer((_, response) => {
  escaped += 1
  response.writeHead(418).end()
}).listen(Number(SSR_API_PORT), '127.0.0.1')

await startNode(createMock({ baseUrl: api, customers: [{ id: 'nobodys' }] }), { worlds: true })

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://app')
  const ask = clients[searchParams.get('client') ?? 'fetch']
  if (pathname === '/escaped') response.end(String(escaped))
  else if (!ask || pathname !== '/') response.writeHead(404).end()
  else if (request.method === 'POST') {
    const id = new URLSearchParams(await text(request)).get('id')
    const saved = await ask('PUT', `${api}/customers/${id}`, '{}')
    response.writeHead(303, { Location: `/${search}&saved=${saved.status}` }).end()
  } else {
    const listed = await ask('GET', `${api}/customers`)
    response.setHeader('Content-Type', 'text/html').end(page(listed))
  }
}

function page({ status, text: body }: { status: number; text: string }): string {
  const customers: { id: string }[] = status === 200 ? JSON.parse(body) : []
  const rows = customers.map(({ id }) => `<li>${id}</li>`).sort()
  return `<!doctype html><title>Customers</title>
    <p role="status">${status}</p><ul>${rows.join('')}</ul>
    <form method="post"><label>Id <input name="id"></label><button>Save</button></form>`
}

createServer((request, response) => {
  respond(request, response).catch((error) => response.writeHead(500).end(String(error)))
}).listen(Number(SSR_PORT), '127.0.0.1')
