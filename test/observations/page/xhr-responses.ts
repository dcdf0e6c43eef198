import { endOf, isOne, json, type Kit, key, type Observations, outcome, send } from './kit.ts'

const ada = ({ api }: Kit) => `${api}/ada`

const responseTypes = ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const

const typed = (kit: Kit, type: XMLHttpRequestResponseType, mime?: string) =>
  send(ada(kit), {
    before: (xhr) => {
      xhr.responseType = type
      if (mime) xhr.overrideMimeType(mime)
    },
  })

export const xhrResponses: Observations = {
  'status and statusText': async (kit) => {
    const xhr = await send(ada(kit))
    return [xhr.status, xhr.statusText, xhr.readyState]
  },
  responseURL: async (kit) => (await send(ada(kit))).responseURL.replace(kit.api, ''),
  'responseURL without the fragment': async (kit) =>
    (await send(`${ada(kit)}#part`)).responseURL.replace(kit.api, ''),
  'all before it is sent': (kit) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', ada(kit))
    const { readyState, status, statusText, responseURL, response, responseText, responseXML } = xhr
    return [
      readyState,
      status,
      statusText,
      responseURL,
      response,
      responseText,
      responseXML,
      xhr.getAllResponseHeaders(),
      xhr.getResponseHeader('a'),
    ]
  },
  ...Object.fromEntries(
    responseTypes.flatMap((type) => [
      [
        `responseType "${type}": response`,
        async (kit: Kit) => {
          const { response } = await typed(kit, type)
          return [Object.prototype.toString.call(response), response?.id ?? '']
        },
      ],
      [
        `responseType "${type}": the same each time`,
        async (kit: Kit) => {
          const xhr = await typed(kit, type)
          return isOne(() => xhr.response)
        },
      ],
      [
        `responseType "${type}": responseText`,
        async (kit: Kit) => {
          const xhr = await typed(kit, type)
          return outcome(() => xhr.responseText.length > 0)
        },
      ],
      [
        `responseType "${type}": responseXML`,
        async (kit: Kit) => {
          const xhr = await typed(kit, type)
          return outcome(() => xhr.responseXML)
        },
      ],
      [
        `responseType "${type}": response while it loads`,
        async (kit: Kit) => {
          const xhr = new XMLHttpRequest()
          xhr.open('GET', ada(kit))
          xhr.responseType = type
          for (const [name, value] of Object.entries(key)) xhr.setRequestHeader(name, value)
          const seen: unknown[] = []
          xhr.onreadystatechange = () => {
            if (xhr.readyState < 4)
              seen.push(xhr.readyState, xhr.response === null || typeof xhr.response)
          }
          const ended = endOf(xhr)
          xhr.send()
          await ended
          return seen
        },
      ],
      [
        `responseType "${type}": response after a network error`,
        async (kit: Kit) => {
          const { response, status } = await send(`${kit.api}/mock-offline`, {
            before: (xhr) => {
              xhr.responseType = type
            },
          })
          return [response, status]
        },
      ],
    ]),
  ),
  'the type of a Blob': async (kit) => (await typed(kit, 'blob')).response.type,
  'the type of a Blob by overrideMimeType': async (kit) =>
    (await typed(kit, 'blob', 'Text/Odd')).response.type,
  'the class of a Blob and a buffer': async (kit) => [
    (await typed(kit, 'blob')).response instanceof Blob,
    (await typed(kit, 'arraybuffer')).response instanceof ArrayBuffer,
  ],
  'JSON of any type': async (kit) => (await typed(kit, 'json', 'text/plain')).response?.id,
  'an XML document by overrideMimeType': async (kit) => {
    const xhr = await typed(kit, 'document', 'text/xml')
    return xhr.response === null
  },
  'an HTML document by overrideMimeType': async (kit) => {
    const { response, responseXML } = await typed(kit, 'document', 'text/html')
    return [response?.body?.textContent.slice(0, 1), response === responseXML]
  },
  'HTML without responseType has no responseXML': async (kit) =>
    (await typed(kit, '', 'text/html')).responseXML,
  'text of another charset by overrideMimeType': async (kit) => {
    const id = 'xhr-latin'
    const body = '{"customFields":{"name":"Zoë"}}'
    await send(`${kit.api}/${id}`, { method: 'PUT', headers: json, body })
    const xhr = await send(`${kit.api}/${id}`, {
      before: (each) => each.overrideMimeType('text/plain; charset=latin1'),
    })
    return xhr.responseText.includes('ZoÃ«')
  },
  'an unknown charset is UTF-8': async (kit) => {
    const xhr = await typed(kit, '', 'text/plain; charset=klingon')
    return JSON.parse(xhr.responseText).id
  },
  'a MIME type that is none': async (kit) => (await typed(kit, 'blob', 'none')).response.type,
  'getResponseHeader by any case': async (kit) =>
    (await send(ada(kit))).getResponseHeader('CONTENT-type'),
  'getResponseHeader of none': async (kit) => (await send(ada(kit))).getResponseHeader('x-nothing'),
  'getResponseHeader without arguments': async (kit) => {
    const xhr = (await send(ada(kit))) as unknown as { getResponseHeader(): void }
    return outcome(() => xhr.getResponseHeader())
  },
  'getAllResponseHeaders: lines': async (kit) => {
    const text = (await send(`${kit.api}?limit=1`)).getAllResponseHeaders()
    return [text.endsWith('\r\n'), text.split('\r\n').map((line) => line.replace(/\d+$/, 'N'))]
  },
  'getAllResponseHeaders in readyState 2': async (kit) => {
    let seen = false
    await send(ada(kit), {
      before: (xhr) => {
        xhr.onreadystatechange = () => {
          if (xhr.readyState === 2) seen = xhr.getAllResponseHeaders().includes('content-type')
        }
      },
    })
    return seen
  },
  'headers after a network error': async (kit) => {
    const xhr = await send(`${kit.api}/mock-offline`)
    return [xhr.getAllResponseHeaders(), xhr.getResponseHeader('content-type'), xhr.responseURL]
  },
  'status 401, 404, 422': async (kit) => [
    (await send(ada(kit), { headers: {} })).status,
    (await send(`${kit.api}/nobody`)).status,
    (
      await send(`${kit.api}/xhr-bad`, {
        method: 'PUT',
        headers: json,
        body: '{"primaryAddress":{"country":"gb"}}',
      })
    ).status,
  ],
  HEAD: async (kit) => {
    const xhr = await send(ada(kit), { method: 'HEAD' })
    return [xhr.status, xhr.responseText]
  },
  '204': async (kit) => {
    const xhr = await send(`${ada(kit)}/lead-source`, { method: 'DELETE' })
    return [xhr.status, xhr.statusText, xhr.responseText, xhr.response]
  },
  'text that grows is there in readyState 3': async (kit) => {
    let length = 0
    await send(ada(kit), {
      before: (xhr) => {
        xhr.onprogress = () => {
          length = xhr.responseText.length
        }
      },
    })
    return length > 0
  },
}
