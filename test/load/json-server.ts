import type { AddressInfo } from 'node:net'
import jsonServer from 'json-server'

/** In memory, with few customers: it looks for an id one by one, and with a file it writes all each time. */
const customers = Array.from({ length: 100 }, (_, number) => ({ id: `cus-${number}` }))

const app = jsonServer.create()
app.use(jsonServer.bodyParser)
app.use(jsonServer.router({ customers }))
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
