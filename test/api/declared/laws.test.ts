import { createMock } from '../../support/create-mock.ts'
import { declaredSubjects } from '../../support/resource-laws/declared-subjects.ts'
import { describeResource } from '../../support/resource-laws/describe-resource.ts'
import { kitSubjects } from '../../support/resource-laws/kit-subjects.ts'
import type { Transport } from '../../support/resource-laws/subject.ts'
import { jsonClient } from '../../support/send-json.ts'
import { serveMock } from '../../support/serve.ts'

const inProcess: Transport = {
  name: 'in process',
  async open(options) {
    const mock = createMock(options)
    return { mock, send: jsonClient(mock) }
  },
}

const overHttp: Transport = {
  name: 'over HTTP',
  async open(options) {
    const { mock, url } = await serveMock({ auth: 'required', ...options })
    return { mock, send: jsonClient({ fetch: async (request) => fetch(request as Request) }, url) }
  },
}

for (const transport of [inProcess, overHttp]) {
  for (const subject of [...kitSubjects, ...declaredSubjects]) describeResource(subject, transport)
}
