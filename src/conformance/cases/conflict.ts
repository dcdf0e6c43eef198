import type { ConformanceCase } from './case.ts'

/** When a PUT is refused because of what others did meanwhile. The API names 409, but no cause of it. */
export const conflictCases: readonly ConformanceCase[] = [
  {
    name: 'a stale revision',
    rule: 'A PUT whose body has a revision that is not the current one is 409 and changes nothing.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-stale', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-stale',
        body: { websiteId: 'web_2' },
        expect: { status: 200 },
        keep: { whole: '' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-stale',
        body: { revision: 0, websiteId: 'web_1' },
        expect: {
          status: 409,
          headers: {
            'content-type': { $pattern: '^application/json' },
            location: { $absent: true },
          },
          body: { title: 'Conflict', status: 409, detail: { $pattern: '.' } },
        },
      },
      {
        method: 'GET',
        path: '/customers/{run}-stale',
        expect: { status: 200, body: '{whole}' },
      },
    ],
  },
  {
    name: 'the current revision',
    rule: 'A PUT whose body has the current revision goes through.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-current',
        body: {},
        expect: { status: 201 },
        keep: { now: 'revision' },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-current',
        body: { revision: '{now}', websiteId: 'web_2' },
        expect: { status: 200, body: { revision: { $above: '{now}' } } },
      },
    ],
  },
  {
    name: 'a revision that is ahead',
    rule: 'A revision that was never given out is as wrong as a stale one.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-ahead', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-ahead',
        body: { revision: 5 },
        expect: { status: 409 },
      },
    ],
  },
  {
    name: 'If-Match',
    rule: 'An If-Match header with a revision in quotes is held against the current one.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-match', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-match',
        headers: { 'If-Match': '"0"' },
        body: { websiteId: 'web_2' },
        expect: { status: 200, body: { revision: 1 } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-match',
        headers: { 'If-Match': '"0"' },
        body: {},
        expect: { status: 409 },
      },
    ],
  },
  {
    name: 'either claim can be stale',
    rule: 'It is 409 when the revision of the body is stale though If-Match is current, and the other way round.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-either', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-either',
        headers: { 'If-Match': '"0"' },
        body: { revision: 3 },
        expect: { status: 409 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-either',
        headers: { 'If-Match': '"3"' },
        body: { revision: 0 },
        expect: { status: 409 },
      },
    ],
  },
  {
    name: 'no claim, no conflict',
    rule: 'A PUT without revision and without If-Match never conflicts.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-last', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-last',
        body: { customFields: { by: 'a' } },
        expect: { status: 200 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-last',
        body: { customFields: { by: 'b' } },
        expect: { status: 200, body: { customFields: { by: 'b' } } },
      },
    ],
  },
  {
    name: 'a revision on a free id',
    rule: 'A revision in the body does not hinder that a customer is created; it starts at 0.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-copied',
        body: { revision: 7 },
        expect: { status: 201, body: { revision: 0 } },
      },
    ],
  },
  {
    name: 'If-Match on a free id',
    rule: 'If-Match says that there is a customer: without one it is 409, and none is created.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-nobody',
        headers: { 'If-Match': '"0"' },
        body: {},
        expect: { status: 409 },
      },
      { method: 'GET', path: '/customers/{run}-nobody', expect: { status: 404 } },
    ],
  },
  {
    name: 'an ill-typed revision',
    rule: 'A revision that is no number claims nothing.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-claims', body: {}, expect: { status: 201 } },
      {
        method: 'PUT',
        path: '/customers/{run}-claims',
        body: { revision: '9', websiteId: 'web_2' },
        expect: { status: 200, body: { revision: 1 } },
      },
    ],
  },
]
