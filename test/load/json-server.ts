import type { AddressInfo } from 'node:net'
import jsonServer from 'json-server'

/** In memory: with a file it would write all of it for each PUT. It has the customers, for it has no upsert. */
const customers = Array.from({ length: Number(process.argv[2]) }, (_, number) => ({
  id: `cus-${number}`,
}))

const app = jsonServer.create()
app.use(jsonServer.bodyParser)
app.use(jsonServer.router({ customers }))
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
