import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { owedResponses } from '../../../src/hosts/next/owed-responses.ts'

test('what a server owes is found until it is given', async () => {
  const server = createServer()
  const asked = new Promise<() => void>((resolve) => {
    server.on('request', (_, response) => resolve(() => response.end('given')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const paths = () => owedResponses().map(({ req }) => req.url)
  const answer = fetch(`http://127.0.0.1:${port}/owed`)

  const give = await asked
  expect(paths()).toContain('/owed')
  give()
  expect(await (await answer).text()).toBe('given')
  expect(paths()).not.toContain('/owed')
})
