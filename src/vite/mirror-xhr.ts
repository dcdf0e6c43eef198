const states = [
  'readyState',
  'status',
  'statusText',
  'response',
  'responseText',
  'responseXML',
  'responseURL',
] as const

const events = 'readystatechange loadstart progress load error abort timeout loadend'.split(' ')

interface Sending {
  readonly method: string
  readonly url: string
  readonly headers: readonly [string, string][]
  readonly body: XMLHttpRequestBodyInit | Document | null | undefined
}

/**
 * Sends a request by another one, which the interception in the page sees because it is made only now, and
 * shows on the one that the app has what becomes of it.
 */
export function mirror(held: XMLHttpRequest, { method, url, headers, body }: Sending): void {
  const sent = new XMLHttpRequest()
  sent.open(method, url)
  for (const [name, value] of headers) sent.setRequestHeader(name, value)
  sent.responseType = held.responseType
  sent.timeout = held.timeout
  sent.withCredentials = held.withCredentials

  for (const name of states) {
    Object.defineProperty(held, name, { get: () => sent[name], configurable: true })
  }
  const { open } = held
  Object.assign(held, {
    getResponseHeader: (name: string) => sent.getResponseHeader(name),
    getAllResponseHeaders: () => sent.getAllResponseHeaders(),
    abort: () => sent.abort(),
    // Opened anew it is a request of its own again.
    open(...args: Parameters<typeof open>) {
      sent.abort()
      for (const name of [...states, ...methods]) Reflect.deleteProperty(held, name)
      open.apply(held, args)
    },
  })
  for (const type of events) {
    sent.addEventListener(type, (event) => held.dispatchEvent(again(event)))
    if (type !== 'readystatechange')
      sent.upload.addEventListener(type, (event) => held.upload.dispatchEvent(again(event)))
  }
  sent.send(body)
}

const methods = ['getResponseHeader', 'getAllResponseHeaders', 'abort', 'open']

const again = (event: Event): Event =>
  event instanceof ProgressEvent ? new ProgressEvent(event.type, event) : new Event(event.type)
