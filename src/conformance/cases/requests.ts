import type { ConformanceCase } from './case.ts'

/** What is refused before the API looks at the data: credentials, paths, methods, bodies. */
export const requestCases: readonly ConformanceCase[] = [
  {
    name: 'no credentials',
    rule: 'A request without credentials is 401: a problem, as JSON.',
    source: 'documented',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-anonymous',
        credentials: 'none',
        body: {},
        expect: {
          status: 401,
          headers: { 'content-type': { $pattern: '^application/json' } },
          body: { status: 401, title: { $pattern: '.' }, invalidFields: { $absent: true } },
        },
      },
      { method: 'GET', path: '/customers', credentials: 'none', expect: { status: 401 } },
      {
        method: 'POST',
        path: '/customers',
        credentials: 'none',
        body: {},
        expect: { status: 401 },
      },
      { method: 'GET', path: '/customers/{run}-anonymous', expect: { status: 404 } },
    ],
  },
  {
    name: 'either credentials are enough',
    rule: 'Of a key and a session token one that is valid is enough, as the official client sends both.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-both',
        headers: { Authorization: 'Bearer {run}' },
        body: {},
        expect: { status: 201 },
      },
    ],
  },
  {
    name: 'a key that may not',
    rule: 'A valid key that may not call an operation gets 403, and nothing happens.',
    source: 'documented',
    needs: 'restricted key',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-forbidden',
        credentials: 'restricted',
        body: {},
        expect: { status: 403, body: { status: 403 } },
      },
      {
        method: 'GET',
        path: '/customers/{run}-forbidden',
        credentials: 'restricted',
        expect: { status: 404 },
      },
    ],
  },
  {
    name: 'an unknown customer',
    rule: 'GET of an id that no customer has is 404: a problem, as JSON.',
    source: 'documented',
    steps: [
      {
        method: 'GET',
        path: '/customers/{run}-unheard-of',
        expect: {
          status: 404,
          headers: { 'content-type': { $pattern: '^application/json' } },
          body: { status: 404 },
        },
      },
    ],
  },
  {
    name: 'GET and DELETE of a bad id',
    rule: 'An id that no customer can have is 404 where nothing is written to it.',
    source: 'own',
    steps: [
      { method: 'GET', path: '/customers/{run}%20a', expect: { status: 404 } },
      { method: 'GET', path: `/customers/{run}${'x'.repeat(50)}`, expect: { status: 404 } },
      {
        method: 'DELETE',
        path: '/customers/{run}%20a?targetCustomerId={run}',
        expect: { status: 404 },
      },
    ],
  },
  {
    name: 'no such path',
    rule: 'A path with an extra slash or part is no operation: 404.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}/a', body: {}, expect: { status: 404 } },
      { method: 'GET', path: '/customers//{run}', expect: { status: 404 } },
    ],
  },
  {
    name: 'a resource that is not mocked',
    rule: 'What the mock does not have is 501, which the real API never says.',
    source: 'own',
    steps: [{ method: 'GET', path: '/{run}-coupons', expect: { status: 501 } }],
  },
  {
    name: 'a method that a path does not have',
    rule: 'Another method is 405, and Allow has those that there are.',
    source: 'own',
    steps: [
      {
        method: 'PATCH',
        path: '/customers/{run}-method',
        body: {},
        expect: {
          status: 405,
          headers: { allow: { $words: ['GET', 'PUT', 'DELETE'] } },
          body: { status: 405, title: 'Method Not Allowed' },
        },
      },
      {
        method: 'PUT',
        path: '/customers',
        body: {},
        expect: { status: 405, headers: { allow: { $words: ['GET', 'POST'] } } },
      },
      {
        method: 'POST',
        path: '/customers/{run}-method/lead-source',
        body: {},
        expect: { status: 405, headers: { allow: { $words: ['GET', 'PUT', 'DELETE'] } } },
      },
    ],
  },
  {
    name: 'HEAD',
    rule: 'HEAD is 405, as the API declares none.',
    source: 'own',
    steps: [
      {
        method: 'HEAD',
        path: '/customers',
        expect: { status: 405, headers: { allow: { $words: ['GET', 'POST'] } } },
      },
    ],
  },
  {
    name: 'a body of another type',
    rule: 'A body that says it is not JSON is 415.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-typed-body',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        text: 'websiteId=web_1',
        expect: { status: 415, body: { status: 415 } },
      },
    ],
  },
  {
    name: 'types of JSON',
    rule: 'JSON may come with parameters of its type, or without a type; Accept is ignored.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-json',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        text: '{"websiteId":"web_1"}',
        expect: { status: 201, body: { websiteId: 'web_1' } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-json',
        text: '{"websiteId":"web_2"}',
        expect: { status: 200, body: { websiteId: 'web_2' } },
      },
      {
        method: 'GET',
        path: '/customers/{run}-json',
        headers: { Accept: 'text/html' },
        expect: { status: 200, headers: { 'content-type': { $pattern: '^application/json' } } },
      },
    ],
  },
  {
    name: 'malformed JSON',
    rule: 'A body that is no JSON is 400, without invalidFields.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-malformed',
        headers: { 'Content-Type': 'application/json' },
        text: '{"websiteId":',
        expect: {
          status: 400,
          body: { status: 400, title: 'Bad Request', invalidFields: { $absent: true } },
        },
      },
    ],
  },
  {
    name: 'the order of checks',
    rule: 'Of several reasons the first decides: 401, 404 of a path, 405, 415, 400, 422, 409.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}/a',
        credentials: 'none',
        text: 'x',
        expect: { status: 401 },
      },
      {
        method: 'PATCH',
        path: '/customers/{run}/a',
        headers: { 'Content-Type': 'text/plain' },
        text: 'x',
        expect: { status: 404 },
      },
      {
        method: 'PATCH',
        path: '/customers/{run}-order',
        headers: { 'Content-Type': 'text/plain' },
        text: 'x',
        expect: { status: 405 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}%20order',
        headers: { 'Content-Type': 'text/plain' },
        text: 'x',
        expect: { status: 415 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}%20order',
        headers: { 'Content-Type': 'application/json' },
        text: 'x',
        expect: { status: 400 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-order',
        headers: { 'If-Match': '"5"' },
        body: { websiteId: 5 },
        expect: { status: 422 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-order',
        headers: { 'If-Match': '"5"' },
        body: {},
        expect: { status: 409 },
      },
    ],
  },
  {
    name: 'an organization in the path',
    rule: 'Every path may stand below /organizations/{id}: links and Location stay there, and a new customer is that one’s.',
    source: 'own',
    needs: 'base URL without an organization',
    steps: [
      {
        method: 'PUT',
        path: '/organizations/org-{run}/customers/{run}-member',
        body: {},
        expect: {
          status: 201,
          headers: { location: '{base}/organizations/org-{run}/customers/{run}-member' },
          body: {
            organizationId: 'org-{run}',
            _links: {
              $contains: [
                { rel: 'self', href: '{base}/organizations/org-{run}/customers/{run}-member' },
              ],
            },
          },
        },
      },
      {
        method: 'GET',
        path: '/organizations/org-{run}/customers/{run}-member',
        expect: { status: 200, body: { organizationId: 'org-{run}' } },
      },
    ],
  },
  // The last of all: a server may end its connection with this answer, and the next request with it.
  {
    name: 'a body that is too large',
    rule: 'A body of more than 1 MiB is 413.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-large',
        body: { customFields: { text: { $repeat: 'x', times: 1_048_576 } } },
        expect: { status: 413, body: { status: 413 } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-large',
        body: { customFields: { text: { $repeat: 'x', times: 1_048_500 } } },
        expect: { status: 201 },
      },
    ],
  },
]
