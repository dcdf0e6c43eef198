import { endOf, json, type Kit, key, type Observations, send, watch } from './kit.ts'

const ada = ({ api }: Kit) => `${api}/ada`

/** Every event of a request, in order; how often progress is told again is chance. */
async function eventsOf(url: string, sending: Parameters<typeof send>[1] = {}) {
  let seen: string[] = []
  const xhr = await send(url, {
    ...sending,
    before: (each) => {
      seen = watch(each)
      sending.before?.(each)
    },
  })
  const once = seen.filter((each, at) => !/progress/.test(each) || each !== seen[at - 1])
  return [...once, `in the end ${xhr.readyState}`]
}

/** The progress that events of a type tell. */
async function progressOf(url: string, type: string, of: 'xhr' | 'upload', sending = {}) {
  const told: unknown[] = []
  await send(url, {
    ...sending,
    before: (xhr) => {
      const target = of === 'xhr' ? xhr : xhr.upload
      target.addEventListener(type, (event) => {
        const { lengthComputable, loaded, total } = event as ProgressEvent
        told.push([lengthComputable, loaded, total])
      })
    },
  })
  return told
}

const twice = { method: 'PUT', headers: json, body: '{"customFields":{"a":"b"}}' }

export const xhrEvents: Observations = {
  'of a GET': (kit) => eventsOf(ada(kit)),
  'of a PUT': (kit) => eventsOf(`${kit.api}/events`, twice),
  'of a PUT without a body': (kit) =>
    eventsOf(`${kit.api}/events-null`, { method: 'PUT', headers: json }),
  'of a PUT with an empty body': (kit) =>
    eventsOf(`${kit.api}/events-empty`, { method: 'PUT', headers: json, body: '' }),
  'of a HEAD': (kit) => eventsOf(ada(kit), { method: 'HEAD' }),
  'of a 204': (kit) => eventsOf(`${ada(kit)}/lead-source`, { method: 'DELETE' }),
  'of a 404': (kit) => eventsOf(`${kit.api}/nobody`),
  'of a network error': (kit) => eventsOf(`${kit.api}/mock-offline`),
  'of a network error of a PUT': (kit) => eventsOf(`${kit.api}/mock-offline`, twice),
  'of an answer that is lost': (kit) => eventsOf(`${kit.api}/mock-lost`, twice),
  'of a timeout': (kit) =>
    eventsOf(`${kit.api}/mock-hang`, {
      before: (xhr) => {
        xhr.timeout = 400
      },
    }),
  'of a timeout of a PUT': (kit) =>
    eventsOf(`${kit.api}/mock-hang`, {
      ...twice,
      before: (xhr) => {
        // The upload has ended by then, even on a busy machine.
        xhr.timeout = 1500
      },
    }),
  'of a timeout that is set after send': (kit) =>
    eventsOf(`${kit.api}/mock-hang`, {
      sent: (xhr) => {
        xhr.timeout = 400
      },
    }),
  'of a timeout that is taken back': (kit) =>
    eventsOf(ada(kit), {
      before: (xhr) => {
        xhr.timeout = 1
      },
      sent: (xhr) => {
        xhr.timeout = 0
      },
    }),
  'of an abort before it is sent': (kit) => {
    const xhr = new XMLHttpRequest()
    const seen = watch(xhr)
    xhr.open('GET', ada(kit))
    xhr.abort()
    return [seen, xhr.readyState]
  },
  'of an abort in the same turn': (kit) => eventsOf(ada(kit), { sent: (xhr) => xhr.abort() }),
  'of an abort of a PUT in the same turn': (kit) =>
    eventsOf(`${kit.api}/never`, { ...twice, sent: (xhr) => xhr.abort() }),
  'of an abort while the answer is awaited': (kit) =>
    eventsOf(`${kit.api}/mock-hang`, { sent: (xhr) => setTimeout(() => xhr.abort(), 400) }),
  'of an abort of a PUT while the answer is awaited': (kit) =>
    eventsOf(`${kit.api}/mock-hang`, {
      ...twice,
      sent: (xhr) => setTimeout(() => xhr.abort(), 400),
    }),
  ...Object.fromEntries(
    [2, 3].map((state) => [
      `of an abort in readyState ${state}`,
      (kit: Kit) =>
        eventsOf(ada(kit), {
          before: (xhr) =>
            xhr.addEventListener('readystatechange', () => xhr.readyState === state && xhr.abort()),
        }),
    ]),
  ),
  'of an abort in readyState 4': async (kit) => {
    const xhr = new XMLHttpRequest()
    const seen = watch(xhr)
    xhr.open('GET', ada(kit))
    // Not every engine tells its end.
    await new Promise((resolve) => {
      xhr.onreadystatechange = () => {
        if (xhr.readyState !== 4) return
        xhr.abort()
        setTimeout(resolve)
      }
      xhr.send()
    })
    return [seen, xhr.readyState]
  },
  'of an abort in loadstart': (kit) =>
    eventsOf(ada(kit), { before: (xhr) => xhr.addEventListener('loadstart', () => xhr.abort()) }),
  'what is left after an abort': async (kit) => {
    const xhr = await send(ada(kit), { sent: (each) => each.abort() })
    return [
      xhr.readyState,
      xhr.status,
      xhr.statusText,
      xhr.responseText,
      xhr.getAllResponseHeaders(),
    ]
  },
  'of an abort after the end': async (kit) => {
    const xhr = await send(ada(kit))
    const seen = watch(xhr)
    xhr.abort()
    return [seen, xhr.readyState, xhr.status, xhr.responseText]
  },
  'loadstart comes before send returns': async (kit) => {
    const order: string[] = []
    await send(ada(kit), {
      before: (xhr) => xhr.addEventListener('loadstart', () => order.push('loadstart')),
      sent: () => order.push('sent'),
    })
    return order
  },
  'no event of open when it is open': (kit) => {
    const xhr = new XMLHttpRequest()
    const seen = watch(xhr)
    xhr.open('GET', ada(kit))
    xhr.open('PUT', ada(kit))
    return seen
  },
  'this and target': async (kit) => {
    const seen: unknown[] = []
    await send(ada(kit), {
      before: (xhr) => {
        xhr.onload = function (event) {
          seen.push(this === xhr, event.target === xhr, event.currentTarget === xhr)
        }
        xhr.onreadystatechange = function (event) {
          if (xhr.readyState === 4)
            seen.push(this === xhr, event.target === xhr, event.constructor === Event)
        }
      },
    })
    return seen
  },
  'this and target of an upload': async (kit) => {
    const seen: unknown[] = []
    await send(`${kit.api}/events-upload`, {
      ...twice,
      before: (xhr) => {
        xhr.upload.onload = function (event) {
          seen.push(
            this === xhr.upload,
            event.target === xhr.upload,
            event.constructor === ProgressEvent,
          )
        }
      },
    })
    return seen
  },
  'handlers and listeners in the order in which they came': async (kit) => {
    const order: string[] = []
    await send(ada(kit), {
      before: (xhr) => {
        xhr.addEventListener('load', () => order.push('first'))
        xhr.onload = () => order.push('handler')
        xhr.addEventListener('load', () => order.push('last'))
      },
    })
    return order
  },
  'a handler that is replaced': async (kit) => {
    const order: string[] = []
    await send(ada(kit), {
      before: (xhr) => {
        xhr.onload = () => order.push('first')
        xhr.onload = () => order.push('second')
      },
    })
    return order
  },
  'a listener that throws keeps no other from its event': async (kit) => {
    const order: string[] = []
    const quiet = (event: Event) => event.preventDefault()
    addEventListener('error', quiet)
    await send(ada(kit), {
      before: (xhr) => {
        xhr.addEventListener('load', () => {
          throw new Error('expected')
        })
        xhr.addEventListener('load', () => order.push('next'))
      },
    })
    removeEventListener('error', quiet)
    return order
  },
  'bubbles, cancelable, isTrusted': async (kit) => {
    let seen: unknown
    await send(ada(kit), {
      before: (xhr) => {
        xhr.onload = ({ bubbles, cancelable, isTrusted }) => {
          seen = { bubbles, cancelable, isTrusted }
        }
      },
    })
    return seen
  },
  'the progress that load tells': async (kit) => {
    const [told] = (await progressOf(`${kit.api}/nobody`, 'load', 'xhr')) as [number[]]
    return [told?.[0], told?.[1] === told?.[2]]
  },
  'the progress that loadstart tells': (kit) => progressOf(ada(kit), 'loadstart', 'xhr'),
  'the progress that error tells': (kit) => progressOf(`${kit.api}/mock-offline`, 'error', 'xhr'),
  'the upload that loadstart tells': (kit) =>
    progressOf(`${kit.api}/u1`, 'loadstart', 'upload', twice),
  'the upload that progress tells': (kit) =>
    progressOf(`${kit.api}/u2`, 'progress', 'upload', twice),
  'the upload that load tells': (kit) => progressOf(`${kit.api}/u3`, 'load', 'upload', twice),
  'the upload of a Blob': (kit) =>
    progressOf(`${kit.api}/u4`, 'load', 'upload', { ...twice, body: new Blob(['{}']) }),
  'the upload of URLSearchParams': (kit) =>
    progressOf(`${kit.api}/u5`, 'load', 'upload', {
      ...twice,
      headers: key,
      body: new URLSearchParams({ a: 'ë' }),
    }),
  'the upload of text counts bytes': (kit) =>
    progressOf(`${kit.api}/u6`, 'load', 'upload', { ...twice, body: '{"customFields":{"a":"ë"}}' }),
  'the upload of FormData': async (kit) => {
    const body = new FormData()
    body.set('a', 'b')
    const sending = { ...twice, headers: key, body }
    const told = await progressOf(`${kit.api}/u7`, 'loadstart', 'upload', sending)
    // Its boundary is not always as long.
    return (told as [boolean, number, number][]).map(([isKnown, , total]) => [isKnown, total > 0])
  },
  'one object for two requests': async (kit) => {
    const xhr = await send(ada(kit))
    const first = xhr.status
    await send(`${kit.api}/nobody`, {}, xhr)
    return [first, xhr.status]
  },
  'one object for two requests: events of the second': async (kit) => {
    const xhr = await send(ada(kit))
    const seen = watch(xhr)
    await send(`${kit.api}/nobody`, {}, xhr)
    return seen
  },
  'one object for two requests: headers of the first are gone': async (kit) => {
    const xhr = await send(ada(kit))
    return (await send(ada(kit), { headers: {} }, xhr)).status
  },
  'one object, opened anew from its own load': async (kit) => {
    const xhr = new XMLHttpRequest()
    const states: number[] = []
    await new Promise<void>((resolve) => {
      xhr.onload = () => {
        states.push(xhr.status)
        if (states.length === 2) return resolve()
        xhr.open('GET', `${kit.api}/nobody`)
        xhr.setRequestHeader('REB-APIKEY', 'any')
        xhr.send()
      }
      xhr.open('GET', ada(kit))
      xhr.setRequestHeader('REB-APIKEY', 'any')
      xhr.send()
    })
    return states
  },
  'one object, opened anew while it is under way': async (kit) => {
    const xhr = new XMLHttpRequest()
    const seen = watch(xhr)
    xhr.open('GET', `${kit.api}/mock-hang`)
    xhr.setRequestHeader('REB-APIKEY', 'any')
    xhr.send()
    xhr.open('GET', ada(kit))
    xhr.setRequestHeader('REB-APIKEY', 'any')
    const ended = endOf(xhr)
    xhr.send()
    await ended
    return seen
  },
  'opened anew, it shows nothing of before': async (kit) => {
    const xhr = await send(ada(kit))
    xhr.open('GET', ada(kit))
    return [
      xhr.readyState,
      xhr.status,
      xhr.responseText,
      xhr.responseURL,
      xhr.getAllResponseHeaders(),
    ]
  },
  'an open that fails leaves all as it was': async (kit) => {
    const xhr = await send(ada(kit))
    try {
      xhr.open('GET', 'http://[')
    } catch {}
    return [xhr.readyState, xhr.status]
  },
  'responseType and timeout stay when it is opened anew': async (kit) => {
    const xhr = await send(ada(kit), {
      before: (each) => {
        each.responseType = 'json'
        each.timeout = 5000
      },
    })
    xhr.open('GET', ada(kit))
    return [xhr.responseType, xhr.timeout]
  },
}
