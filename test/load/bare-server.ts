import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The least that can be: no checks, no semantics, a Map. */
const customers = new Map<string, unknown>()

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const customer = JSON.parse(Buffer.concat(chunks).toString())
    customers.set(request.url ?? '', customer)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(customer))
  })
})

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
