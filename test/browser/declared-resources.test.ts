import { onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'
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
