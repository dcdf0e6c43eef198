/** What is said of a control operation, once: the server, its description and the client go by it. */
export interface ControlDeclaration {
  /** Method and path below `/__mock`. */
  readonly at: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`
  readonly summary: string
  /** The parameters of its query. */
  readonly query?: readonly string[]
  /** The status of its success. */
  readonly success: 200 | 201 | 204
  /**
   * The largest body, in bytes.
   * @default 1 MiB
   */
  readonly maxBody?: number
  /**
   * The status of what the mock refuses, where it is no `Problem`.
   * @default 422
   */
  readonly refusal?: 404 | 422 | 504
}

const mebibyte = 1024 * 1024

const page = ['limit', 'offset'] as const

/** Everything that can be asked of a mock over HTTP besides the API. */
export const controlOperations = {
  listOperations: { at: 'GET /', summary: 'What there is here', success: 200 },
  getHealth: {
    at: 'GET /health',
    summary: 'That it answers, and what the mock of the world is like',
    query: ['page'],
    success: 200,
  },
  getDescription: { at: 'GET /openapi.json', summary: 'This, as OpenAPI 3.1', success: 200 },

  listWorlds: { at: 'GET /worlds', summary: 'The worlds of a name, by their use', success: 200 },
  endWorld: {
    at: 'DELETE /worlds/{world}',
    summary: 'Ends a world: the next request that names it begins a new one',
    success: 204,
  },

  reset: {
    at: 'POST /reset',
    summary: 'Brings data, ids, scenarios and journal back to their start',
    success: 204,
  },
  snapshot: { at: 'GET /snapshot', summary: 'The whole world as plain JSON', success: 200 },
  restore: {
    at: 'POST /restore',
    summary: 'Puts what `GET /snapshot` gave, or any world, in the place of this one',
    success: 204,
    maxBody: 512 * mebibyte,
  },
  checkpoint: {
    at: 'PUT /checkpoints/{name}',
    summary: 'Remembers the world under a name',
    success: 204,
  },
  rollback: {
    at: 'POST /checkpoints/{name}/rollback',
    summary: 'Goes back to a checkpoint, as often as you like',
    success: 204,
    refusal: 404,
  },

  getClock: { at: 'GET /clock', summary: 'What time it is for the mock', success: 200 },
  freezeClock: {
    at: 'POST /clock/freeze',
    summary: 'Stops the clock, at once or at a time',
    success: 200,
  },
  setClock: { at: 'POST /clock/set', summary: 'Brings the clock to a time', success: 200 },
  advanceClock: {
    at: 'POST /clock/advance',
    summary: 'Lets time pass, and answers when all is done that fell due on the way',
    success: 200,
  },
  resumeClock: {
    at: 'POST /clock/resume',
    summary: 'Lets a stopped clock go on from where it is',
    success: 200,
  },

  useScenario: {
    at: 'PUT /scenario',
    summary: 'Puts a named scenario in force; `happy` is none',
    success: 204,
  },
  setLatency: { at: 'PUT /latency', summary: 'Delays every answer, or no longer', success: 204 },
  setOffline: {
    at: 'PUT /offline',
    summary: 'Answers every request with a network error, or no longer',
    success: 204,
  },
  setRateLimit: {
    at: 'PUT /rate-limit',
    summary: 'Answers with 429 what exceeds a rate, or no longer',
    success: 204,
  },
  listScenarios: {
    at: 'GET /scenarios',
    summary: 'The scenarios that were begun here and are in force',
    success: 200,
  },
  beginScenario: {
    at: 'POST /scenarios',
    summary: 'Begins a scenario; the newest that applies to a request decides',
    success: 201,
  },
  getScenario: {
    at: 'GET /scenarios/{id}',
    summary: 'A scenario, and how often it was applied',
    success: 200,
  },
  changeScenario: {
    at: 'PUT /scenarios/{id}',
    summary: 'Begins a scenario anew, as something else',
    success: 200,
  },
  endScenario: { at: 'DELETE /scenarios/{id}', summary: 'Ends a scenario', success: 204 },

  getJournal: {
    at: 'GET /journal',
    summary: 'The requests that came, the oldest first',
    query: ['operation', 'id', 'status'],
    success: 200,
  },
  findRequests: {
    at: 'POST /journal/find',
    summary: 'The requests that match',
    success: 200,
  },
  waitForRequest: {
    at: 'POST /journal/wait',
    summary: 'The first answered request that matches, as soon as there is one',
    success: 200,
    refusal: 504,
  },
  clearJournal: { at: 'DELETE /journal', summary: 'Forgets every request', success: 204 },

  countRecords: { at: 'GET /records', summary: 'How many records there are of each', success: 200 },
  listRecords: {
    at: 'GET /records/{resource}',
    summary: 'Records, the newest first; by what the API itself selects them, if you like',
    query: ['filter', 'q', 'sort', ...page],
    success: 200,
  },
  createRecord: {
    at: 'POST /records/{resource}',
    summary: 'Adds a record; a customer with members that only a server sets, if you give them',
    success: 201,
  },
  getRecord: { at: 'GET /records/{resource}/{id}', summary: 'A record', success: 200 },
  putRecord: {
    at: 'PUT /records/{resource}/{id}',
    summary: 'Upserts a record, as PUT of the API does; below a parent the query names that',
    success: 200,
  },
  deleteRecord: {
    at: 'DELETE /records/{resource}/{id}',
    summary: 'Removes a record, a customer too',
    success: 204,
  },
  issueToken: {
    at: 'POST /tokens',
    summary: 'A payment token, with sample details for those that you leave out',
    success: 201,
  },

  answer: {
    at: 'POST /fetch',
    summary: 'What the mock answers a request for whatever URL; nothing when it is not for the API',
    success: 200,
    maxBody: 64 * mebibyte,
  },

  askPanel: {
    at: 'POST /panel/ask',
    summary: 'What the panel asks of the mock, by the name of a method of its own',
    success: 200,
    maxBody: 512 * mebibyte,
  },
  followPanel: {
    at: 'POST /panel/follow',
    summary: 'What happened since the panel asked last, as soon as something has',
    success: 200,
  },
} as const satisfies Record<string, ControlDeclaration>

export type ControlName = keyof typeof controlOperations

/** Method and path apart. */
export function placeOf(name: ControlName): { readonly method: string; readonly path: string } {
  const [method = '', path = ''] = controlOperations[name].at.split(' ')
  return { method, path }
}
