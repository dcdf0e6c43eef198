import { expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'
import { notes, shop, websites } from '../support/declared-resources.ts'
import { declaredSubjects } from '../support/resource-laws/declared-subjects.ts'
import { describeResource } from '../support/resource-laws/describe-resource.ts'
import type { Transport } from '../support/resource-laws/subject.ts'
import { jsonClient } from '../support/send-json.ts'

const throughWorker: Transport = {
  name: 'through a service worker',
  async open(options) {
    const mock = createMock(options)
    const { stop } = await startBrowser(mock, { transport: 'service-worker' })
    onTestFinished(stop)
    // The page's own `fetch`, which the worker answers.
    return { mock, send: jsonClient({ fetch: (request) => fetch(request as Request) }) }
  },
}

for (const subject of declaredSubjects) describeResource(subject, throughWorker)

it('is kept in IndexedDB with all else', async () => {
  const name = `own-${performance.timeOrigin}`
  const options = { resources: [notes, websites] as const, customers: [{ id: 'ada' }] }
  const open = () => createMock({ ...options, persist: { name } })
  const first = open()
  await first.resource(websites).put('w1', { ...shop, customerId: 'ada' })
  await first.resource(notes).create({ text: 'Kept' }, { customerId: 'ada' })
  const next = open()
  await next.ready
  expect(await next.snapshot()).toEqual(await first.snapshot())
  await next.reset()
  expect(next.resource(websites).count).toBe(0)
})
