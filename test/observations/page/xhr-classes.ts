import { isOne, type Kit, key, type Observations, send } from './kit.ts'

/** What apps and libraries do to the class, here for a URL that the mock answers and for another host. */
export const xhrClasses = (urlOf: (kit: Kit) => string): Observations => ({
  'a subclass that overrides send': async (kit) => {
    class Signed extends XMLHttpRequest {
      override send(body?: XMLHttpRequestBodyInit | null) {
        this.setRequestHeader('REB-APIKEY', 'any')
        super.send(body)
      }
    }
    return (await send(urlOf(kit), { headers: {} }, new Signed())).status
  },
  'a subclass that overrides open': async (kit) => {
    class Logged extends XMLHttpRequest {
      readonly asked: string[] = []
      override open(method: string, url: string | URL) {
        this.asked.push(method)
        super.open(method, url)
      }
    }
    const xhr = new Logged()
    await send(urlOf(kit), {}, xhr)
    return [xhr.status, xhr.asked]
  },
  'a subclass that overrides a getter': async (kit) => {
    class Kind extends XMLHttpRequest {
      override get status() {
        return super.status + 1000
      }
    }
    return (await send(urlOf(kit), {}, new Kind())).status
  },
  'prototype.send patched by the page': (kit) =>
    patched(
      {
        send(this: XMLHttpRequest, ...args: never[]) {
          this.setRequestHeader('REB-APIKEY', 'any')
          return args
        },
      },
      async () => (await send(urlOf(kit), { headers: {} })).status,
    ),
  'prototype.open and setRequestHeader patched by the page': async (kit) => {
    const seen: unknown[] = []
    const note = (...args: unknown[]) => seen.push(args[0])
    const status = await patched(
      { open: note, setRequestHeader: note },
      async () => (await send(urlOf(kit))).status,
    )
    return [status, seen]
  },
  'tasks as zone.js follows them': async (kit) => {
    const tasks: string[] = []
    const status = await patched(
      {
        open(this: XMLHttpRequest) {
          this.addEventListener(
            'readystatechange',
            () => this.readyState === 4 && tasks.push('invoked'),
          )
        },
        send: () => tasks.push('scheduled'),
      },
      async () => (await send(urlOf(kit))).status,
    )
    return [status, tasks]
  },
  'a class that was kept': async (kit) => {
    const Kept = XMLHttpRequest
    return (await send(urlOf(kit), {}, new Kept())).status
  },
  'instanceof, constructor, toString': () => {
    const xhr = new XMLHttpRequest()
    return [
      xhr instanceof XMLHttpRequest,
      xhr.constructor === XMLHttpRequest,
      String(xhr),
      xhr instanceof EventTarget,
      xhr.upload instanceof XMLHttpRequestUpload,
    ]
  },
  constants: () => [XMLHttpRequest.DONE, new XMLHttpRequest().HEADERS_RECEIVED],
  'names and lengths of the methods': () =>
    (
      [
        'open',
        'send',
        'abort',
        'setRequestHeader',
        'getResponseHeader',
        'getAllResponseHeaders',
        'overrideMimeType',
      ] as const
    ).map((name) => {
      const method = XMLHttpRequest.prototype[name]
      return [method.name, method.length]
    }),
  'descriptors of the members': () =>
    ['open', 'status', 'timeout', 'onload'].map((name) => {
      const { enumerable, configurable, get, set } =
        Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name) ?? {}
      return [name, enumerable, configurable, typeof get, typeof set]
    }),
  'own keys of an object': async (kit) => Object.getOwnPropertyNames(await send(urlOf(kit))),
  'a member read of the wrong object': () => {
    try {
      return XMLHttpRequest.prototype.status
    } catch (error) {
      return (error as Error).name
    }
  },
  'an own property of one object': async (kit) => {
    const xhr = new XMLHttpRequest()
    const { send: before } = xhr
    xhr.send = function (body) {
      this.setRequestHeader('REB-APIKEY', 'any')
      before.call(this, body)
    }
    return (await send(urlOf(kit), { headers: {} }, xhr)).status
  },
  'upload is the same object each time': () => {
    const xhr = new XMLHttpRequest()
    return isOne(() => xhr.upload)
  },
  'two at once of one class': async (kit) => {
    const all = await Promise.all([
      send(urlOf(kit), { headers: key }),
      send(urlOf(kit), { headers: {} }),
    ])
    return all.map(({ status }) => status)
  },
})

/** Puts something before methods that all requests share, while something runs. */
async function patched<Result>(
  before: Partial<Record<'open' | 'send' | 'setRequestHeader', (...args: never[]) => unknown>>,
  run: () => Promise<Result>,
): Promise<Result> {
  const prototype = XMLHttpRequest.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >
  const former = {
    ...Object.fromEntries(Object.keys(before).map((name) => [name, prototype[name]])),
  }
  for (const [name, first] of Object.entries(before)) {
    prototype[name] = function (this: unknown, ...args: unknown[]) {
      first.apply(this as never, args as never[])
      return former[name]?.apply(this, args)
    }
  }
  try {
    return await run()
  } finally {
    Object.assign(prototype, former)
  }
}
