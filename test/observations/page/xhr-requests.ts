import {
  endOf,
  json,
  type Kit,
  key,
  type Observations,
  outcome,
  type Sending,
  saying,
  send,
} from './kit.ts'

const ada = ({ api }: Kit) => `${api}/ada`

/** The status of a PUT whose type nobody has named, and what the API says of it. */
async function untyped(kit: Kit, body: Sending['body'], headers: Record<string, string> = key) {
  const xhr = await send(`${kit.api}/xhr-untyped`, { method: 'PUT', headers, body: body ?? null })
  const { detail = '' } = JSON.parse(xhr.responseText)
  return [xhr.status, saying(detail)]
}

const form = () => {
  const data = new FormData()
  data.set('name', 'Zoë')
  return data
}

const opened = (kit: Kit) => {
  const xhr = new XMLHttpRequest()
  xhr.open('GET', ada(kit))
  return xhr
}

export const xhrRequests: Observations = {
  'a URL object': async (kit) => (await send(new URL(ada(kit)) as unknown as string)).status,
  'a URL that is none': () => outcome(() => new XMLHttpRequest().open('GET', 'http://[')),
  'open without arguments': () =>
    outcome(() => (new XMLHttpRequest() as unknown as { open(): void }).open()),
  'send before open': () => outcome(() => new XMLHttpRequest().send()),
  'send twice': async (kit) => {
    const xhr = opened(kit)
    const ended = endOf(xhr)
    xhr.send()
    const second = await outcome(() => xhr.send())
    await ended
    return second
  },
  'send after the end': async (kit) => {
    const xhr = await send(ada(kit))
    return outcome(() => xhr.send())
  },
  'setRequestHeader before open': () =>
    outcome(() => new XMLHttpRequest().setRequestHeader('a', 'b')),
  'setRequestHeader after send': async (kit) => {
    const xhr = opened(kit)
    const ended = endOf(xhr)
    xhr.send()
    const refused = await outcome(() => xhr.setRequestHeader('a', 'b'))
    await ended
    return refused
  },
  'setRequestHeader after the end': async (kit) => {
    const xhr = await send(ada(kit))
    return outcome(() => xhr.setRequestHeader('a', 'b'))
  },
  'a header name that is none': (kit) => outcome(() => opened(kit).setRequestHeader('a b', 'c')),
  'a header value that is none': (kit) => outcome(() => opened(kit).setRequestHeader('a', 'b\nc')),
  'a header value with spaces around': async (kit) =>
    (await send(ada(kit), { headers: { 'REB-APIKEY': '  any ' } })).status,
  'a header set twice': (kit) =>
    untyped(kit, '{}', { ...key, 'Content-Type': 'a/b', 'content-type': 'c/d' }),
  'a forbidden header': async (kit) =>
    (await send(ada(kit), { headers: { ...key, Host: 'a', Cookie: 'b', Origin: 'c' } })).status,
  'the method in small letters: put': async (kit) =>
    (await send(`${kit.api}/xhr-small`, { method: 'put', headers: json, body: '{}' })).status,
  'the method in small letters: patch': async (kit) =>
    (await send(ada(kit), { method: 'patch', headers: json, body: '{}' })).status,
  'a method that is forbidden': (kit) =>
    outcome(() => new XMLHttpRequest().open('TRACE', ada(kit))),
  'a method that is no token': (kit) => outcome(() => new XMLHttpRequest().open('G T', ada(kit))),
  'a GET with a body': async (kit) => (await send(ada(kit), { body: '{}' })).status,
  'the type of a string': (kit) => untyped(kit, '{}'),
  'the type of URLSearchParams': (kit) => untyped(kit, new URLSearchParams({ a: 'b' })),
  'the type of FormData': (kit) => untyped(kit, form()),
  'the type of a Blob': (kit) => untyped(kit, new Blob(['{}'], { type: 'text/odd' })),
  'the type of a Blob without one': (kit) => untyped(kit, new Blob(['{}'])),
  'the type of an ArrayBuffer': (kit) => untyped(kit, new TextEncoder().encode('{}').buffer),
  'the type of a typed array': (kit) => untyped(kit, new TextEncoder().encode('{}')),
  'the type of an HTML document': (kit) =>
    untyped(kit, document.implementation.createHTMLDocument('t')),
  'the type of an XML document': (kit) =>
    untyped(kit, document.implementation.createDocument(null, 'root')),
  'the type of an object': (kit) => untyped(kit, {} as unknown as string),
  'the charset of a string is UTF-8': (kit) =>
    untyped(kit, '{}', { ...key, 'Content-Type': 'text/odd; charset=latin1' }),
  'a charset of UTF-8 stays as it is': (kit) =>
    untyped(kit, '{}', { ...key, 'Content-Type': 'text/odd; charset=utf-8' }),
  'a JSON typed array': async (kit) =>
    (
      await send(`${kit.api}/xhr-bytes`, {
        method: 'PUT',
        headers: json,
        body: new TextEncoder().encode('{}'),
      })
    ).status,
  'a body that is null': async (kit) =>
    (await send(`${kit.api}/xhr-null`, { method: 'PUT', headers: json })).status,
  withCredentials: async (kit) => {
    const xhr = await send(ada(kit), {
      before: (each) => {
        each.withCredentials = true
      },
    })
    return [xhr.status, xhr.withCredentials]
  },
  'withCredentials after send': async (kit) => {
    const xhr = opened(kit)
    const ended = endOf(xhr)
    xhr.send()
    const refused = await outcome(() => {
      xhr.withCredentials = true
    })
    await ended
    return refused
  },
  'responseType after the end': async (kit) => {
    const xhr = await send(ada(kit))
    return outcome(() => {
      xhr.responseType = 'json'
    })
  },
  'responseType that is none': async (kit) => {
    const xhr = opened(kit)
    xhr.responseType = 'none' as XMLHttpRequestResponseType
    return xhr.responseType
  },
  'overrideMimeType after the end': async (kit) => {
    const xhr = await send(ada(kit))
    return outcome(() => xhr.overrideMimeType('text/plain'))
  },
  'a user and a password for open': async (kit) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', ada(kit), true, 'user', 'secret')
    xhr.setRequestHeader('REB-APIKEY', 'any')
    const ended = endOf(xhr)
    xhr.send()
    await ended
    return xhr.status
  },
  'timeout of a synchronous one': (kit) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', ada(kit), false)
    return outcome(() => {
      xhr.timeout = 10
    })
  },
  'responseType of a synchronous one': (kit) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', ada(kit), false)
    return outcome(() => {
      xhr.responseType = 'json'
    })
  },
  'a synchronous request': (kit) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', ada(kit), false)
    xhr.setRequestHeader('REB-APIKEY', 'any')
    return outcome(() => {
      xhr.send()
      return xhr.status
    })
  },
}
