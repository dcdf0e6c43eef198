{
  /** A classic worker that an app serves as it is. */
  const ada = 'https://api.rebilly.com/customers/ada'
  const headers = { 'REB-APIKEY': 'any' }
  const statusOf = (/** @type {Promise<Response>} */ answer) =>
    answer.then(({ status }) => status, String)
  let asked = 0

  function byXhr(/** @type {boolean} */ isAsync) {
    const request = new XMLHttpRequest()
    request.open('GET', ada, isAsync)
    request.setRequestHeader('REB-APIKEY', 'any')
    return new Promise((resolve) => {
      request.onloadend = () => resolve(request.status)
      request.send()
      if (!isAsync) resolve(request.status)
    })
  }

  /** @type {Record<string, () => unknown>} */
  const answers = {
    relative: () => statusOf(fetch('../customers/ada', { headers })),
    request: () => statusOf(fetch(new Request('/customers/ada', { headers }))),
    xhr: () => byXhr(true),
    synchronous: () =>
      byXhr(false).catch(({ name }) => (name === 'NetworkError' ? 'refused' : name)),
    imported() {
      Reflect.get(globalThis, 'importScripts')('./imported.js')
      return Reflect.get(globalThis, 'imported')
    },
    blob() {
      const script = `fetch('${ada}', { headers: { 'REB-APIKEY': 'any' } }).then((r) => postMessage(r.status))`
      const worker = new Worker(URL.createObjectURL(new Blob([script])))
      return new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data)
      })
    },
    location: () => [name, location.pathname, self.location.search, location.hash].join(' '),
    count: () => asked++,
  }

  const answerTo = (/** @type {MessagePort | typeof self} */ port) => {
    port.onmessage = async ({ data }) => port.postMessage(await answers[data]?.())
  }
  if ('SharedWorkerGlobalScope' in globalThis) {
    addEventListener('connect', (event) => answerTo(Reflect.get(event, 'ports')[0]))
  } else answerTo(self)
  if (location.search === '?says') byXhr(true).then((answer) => postMessage(answer))
}
