/** What a worker that begins otherwise than by its own script could get wrong. */
const ada = 'https://api.rebilly.com/customers/ada'
const asking = `fetch('${ada}', { headers: { 'REB-APIKEY': 'any' } }).then((r) => r.status, String)`

declare global {
  /** Lets workers ask for as long as they are there. */
  var poll: () => void
}

type Way = () => Promise<number | string>

const told = (worker: Worker | MessagePort): Promise<number | string> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data)
    if ('onerror' in worker) worker.onerror = (event) => resolve(`error: ${event.message}`)
  })

/** Asks a worker for one thing at once, before it can have begun. */
function toldOf(worker: Worker | MessagePort, what: string): Promise<number | string> {
  const answer = told(worker)
  worker.postMessage(what)
  return answer
}

const classic = () => new Worker('./classic/worker.js?of=page#begun', { name: 'classic' })
const shared = () => new SharedWorker('./classic/worker.js', 'shared').port

const blobUrl = (script: string) => URL.createObjectURL(new Blob([script]))

export const ofWorkers: Record<string, Way> = {
  'relative URL of a worker': () => toldOf(classic(), 'relative'),
  'relative Request of a worker': () => toldOf(classic(), 'request'),
  'XHR of a worker': () => toldOf(classic(), 'xhr'),
  'synchronous XHR of a worker': () => toldOf(classic(), 'synchronous'),
  'script that a worker imports': () => toldOf(classic(), 'imported'),
  'blob worker of a worker': () => toldOf(classic(), 'blob'),
  'XHR of a shared worker': () => toldOf(shared(), 'xhr'),
  'module worker of a blob': () => {
    const url = blobUrl(`postMessage(await ${asking})`)
    const worker = new Worker(url, { type: 'module' })
    URL.revokeObjectURL(url)
    return told(worker)
  },
  'worker of a frame': async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const { Worker } = frame.contentWindow as Window & typeof globalThis
    return told(new Worker(new URL('./classic/worker.js?says', location.href)))
  },
  'where a worker is': () => toldOf(classic(), 'location'),
  'whom a worker shares': async () => {
    const counts = [await toldOf(shared(), 'count'), await toldOf(shared(), 'count')]
    return Number(counts[1]) - Number(counts[0])
  },
  'what a worker is told': () => {
    const worker = new Worker(
      blobUrl('onmessage = ({ data, ports }) => ports[0].postMessage(data)'),
    )
    const { port1, port2 } = new MessageChannel()
    worker.postMessage('told with a port', [port2])
    return told(port1)
  },
  'script of a worker that is not there': async () => {
    const worker = new Worker('./classic/none.js')
    return new Promise((resolve) => {
      worker.onerror = () => resolve('error')
    })
  },
  'fault of a worker': async () => {
    const answer = await told(new Worker(blobUrl('throw new Error("of its own")')))
    return String(answer).includes('of its own') ? 'error' : answer
  },
  'class of a worker': async () => {
    class Mine extends Worker {}
    const mine = new Mine(blobUrl(''))
    const isOurs = mine instanceof Mine && mine instanceof Worker && mine.constructor === Mine
    return isOurs && classic().constructor === Worker && Worker.name === 'Worker'
      ? 'its own'
      : 'another'
  },
}

globalThis.poll = () => {
  const worker = blobUrl(`setInterval(() => ${asking}, 1)`)
  for (const type of ['classic', 'module'] as const) new Worker(worker, { type })
  new SharedWorker(worker)
}
