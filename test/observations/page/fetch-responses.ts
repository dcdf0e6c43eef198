import { get, isOne, type Kit, key, type Observations, outcome, put } from './kit.ts'

const ada = (kit: Kit) => get(kit, 'ada')

const pathOf = (url: string, { api }: Kit) => url.replace(api, '')

const readings = ['text', 'json', 'blob', 'arrayBuffer', 'bytes', 'formData'] as const

export const fetchResponses: Observations = {
  type: async (kit) => (await ada(kit)).type,
  url: async (kit) => pathOf((await ada(kit)).url, kit),
  'url with a query': async (kit) => pathOf((await get(kit, 'ada?expand=leadSource')).url, kit),
  'url without the fragment': async (kit) => pathOf((await get(kit, 'ada#part')).url, kit),
  redirected: async (kit) => (await ada(kit)).redirected,
  'status, ok, statusText of 200': async (kit) => facts(await ada(kit)),
  'status, ok, statusText of 201': async (kit) => facts(await put(kit, 'created')),
  'status, ok, statusText of 401': async (kit) => facts(await get(kit, 'ada', { headers: {} })),
  'status, ok, statusText of 404': async (kit) => facts(await get(kit, 'nobody')),
  'status, ok, statusText of 422': async (kit) =>
    facts(await put(kit, 'refused', { body: '{"primaryAddress":{"country":"gb"}}' })),
  'status, ok, statusText of 429': async (kit) => facts(await get(kit, 'mock-429')),
  'status, ok, statusText of 503': async (kit) => facts(await get(kit, 'mock-503')),
  '204: no body': async (kit) => {
    const response = await get(kit, 'ada/lead-source', { method: 'DELETE' })
    return [response.status, response.body, await response.text()]
  },
  HEAD: async (kit) => {
    const response = await get(kit, 'ada', { method: 'HEAD' })
    return [response.status, response.body === null, await response.text()]
  },
  'the class': async (kit) => {
    const response = await ada(kit)
    return [response instanceof Response, response.constructor === Response, String(response)]
  },
  'the keys': async (kit) => Object.keys(await ada(kit)),
  'the header names': async (kit) => [...(await ada(kit)).headers.keys()],
  'headers of a list': async (kit) => [...(await get(kit, '?limit=1')).headers.keys()],
  'a header, by any case': async (kit) => (await ada(kit)).headers.get('CONTENT-type'),
  'a header that is not there': async (kit) => (await ada(kit)).headers.get('X-Nothing'),
  'the Location of a new one': async (kit) =>
    pathOf((await put(kit, 'located')).headers.get('Location') ?? '', kit),
  ...Object.fromEntries(
    (['append', 'set', 'delete'] as const).map((name) => [
      `headers cannot ${name}`,
      async (kit: Kit) => {
        const { headers } = await ada(kit)
        const refused = await outcome(() => headers[name]('Content-Type', 'a/b'))
        return [refused, headers.get('Content-Type')]
      },
    ]),
  ),
  'the headers of a clone cannot be set': async (kit) =>
    outcome(async () => (await ada(kit)).clone().headers.set('a', 'b')),
  'new Headers of them can be set': async (kit) => {
    const headers = new Headers((await ada(kit)).headers)
    headers.set('Content-Type', 'a/b')
    return headers.get('Content-Type')
  },
  'headers is the same object each time': async (kit) => {
    const response = await ada(kit)
    return isOne(() => response.headers)
  },
  'clone: url, type, status': async (kit) => {
    const clone = (await ada(kit)).clone()
    return [pathOf(clone.url, kit), clone.type, clone.status]
  },
  'clone of a clone': async (kit) => {
    const clone = (await ada(kit)).clone().clone()
    return [pathOf(clone.url, kit), clone.type, (await clone.json()).id]
  },
  'clone: both can be read': async (kit) => {
    const response = await ada(kit)
    const clone = response.clone()
    return (await response.text()) === (await clone.text())
  },
  'clone of what was read': async (kit) => {
    const response = await ada(kit)
    await response.text()
    return outcome(() => response.clone())
  },
  'new Response of its body': async (kit) => {
    const response = new Response((await ada(kit)).body)
    return [response.type, response.url, (await response.json()).id]
  },
  'new Response of it as an init': async (kit) => {
    const response = await get(kit, 'nobody')
    const made = new Response(null, response)
    return [made.status, made.statusText, made.headers.get('Content-Type')]
  },
  ...Object.fromEntries(
    readings.flatMap((name) => [
      [
        `${name}(), and again`,
        async (kit: Kit) => {
          const response = await ada(kit)
          // Not every engine has each.
          if (!(name in response)) return 'none'
          const kind = await outcome(async () =>
            Object.prototype.toString.call(await response[name]()),
          )
          return [kind, response.bodyUsed, await outcome(() => response[name]())]
        },
      ],
    ]),
  ),
  'the type of blob()': async (kit) => {
    const { type, size } = await (await get(kit, 'nobody')).blob()
    return [type, size > 0]
  },
  'bodyUsed of what was not read': async (kit) => (await ada(kit)).bodyUsed,
  'body is a stream': async (kit) => String((await ada(kit)).body),
  'body is the same object each time': async (kit) => {
    const response = await ada(kit)
    return isOne(() => response.body)
  },
  'body read by a reader': async (kit) => {
    const response = await ada(kit)
    const reader = response.body?.getReader()
    const first = await reader?.read()
    return [
      first?.value instanceof Uint8Array,
      first?.done,
      response.bodyUsed,
      (await reader?.read())?.done,
    ]
  },
  'body read into a buffer of one’s own': async (kit) => {
    const reader = (await ada(kit)).body?.getReader({ mode: 'byob' })
    const first = await reader?.read(new Uint8Array(4))
    return [first?.done, new TextDecoder().decode(first?.value)]
  },
  'body that is locked': async (kit) => {
    const response = await ada(kit)
    response.body?.getReader()
    return [response.body?.locked, response.bodyUsed, await outcome(() => response.text())]
  },
  'body that is cancelled': async (kit) => {
    const response = await ada(kit)
    await response.body?.cancel()
    return [response.bodyUsed, await outcome(() => response.text())]
  },
  'body through a pipe': async (kit) => {
    const stream = (await ada(kit)).body?.pipeThrough(new TextDecoderStream())
    const { value } = (await stream?.getReader().read()) ?? {}
    return value?.slice(0, 1)
  },
  'body teed': async (kit) => {
    const branches = (await ada(kit)).body?.tee() ?? []
    const texts = await Promise.all(branches.map((branch) => new Response(branch).text()))
    return texts[0] === texts[1] && texts[0] !== ''
  },
  'a network error': async (kit) => outcome(() => get(kit, 'mock-offline')),
  'a network error: what it is': async (kit) =>
    get(kit, 'mock-offline').catch((error) => [error instanceof TypeError, error.message]),
  'an answer that is lost': async (kit) => outcome(() => put(kit, 'mock-lost')),
  'without a key, cross-origin': async (kit) => (await fetch(`${kit.api}/ada`)).type,
  'many at once': async (kit) => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => get(kit, 'ada', { headers: key })),
    )
    return all.map(({ status }) => status)
  },
}

const facts = ({ status, ok, statusText }: Response) => [status, ok, statusText]
