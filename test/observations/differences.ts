import type { EngineName } from '../support/engines/engine.ts'
import type { Transport } from './page/main.ts'

/** What is not as it is natively, and why. */
export interface Difference {
  readonly observations: RegExp
  readonly transports: readonly Transport[]
  /** Only in these; without it in all. */
  readonly engines?: readonly EngineName[]
  readonly reason: string
}

const inPage = ['in-page', 'held'] as const
const everywhere = ['in-page', 'held', 'service-worker'] as const

export const differences: readonly Difference[] = [
  {
    observations: /: a synchronous request$/,
    transports: everywhere,
    reason:
      'it cannot wait for the mock, and no service worker sees it: it fails, and says what to do',
  },
  {
    observations: /: (the method in small letters: patch|a method of one’s own)$/,
    transports: everywhere,
    reason:
      'the mock answers 405 and names the methods, where a preflight ends in a bare network error',
  },
  {
    observations: /: keepalive with more than 64 KiB$/,
    transports: everywhere,
    reason: 'the limit is for what is sent after its page, and this never leaves it',
  },
  {
    observations: /: integrity that does not fit$/,
    transports: inPage,
    reason: 'an answer of an API has no hash that could be known before',
  },
  {
    observations: /: a stream with duplex$/,
    transports: everywhere,
    engines: ['chromium'],
    reason:
      'Chromium sends streams by HTTP/2 only, which the real host speaks and `serve` does not',
  },
  {
    observations: /: bubbles, cancelable, isTrusted$/,
    transports: inPage,
    reason: 'no script can make an event that is trusted',
  },
  {
    observations: /^XHR, events: the upload of FormData$/,
    transports: inPage,
    reason: 'only the browser knows how long a form becomes',
  },
  {
    observations:
      /^XHR, events: (loadstart comes before send|one object, opened anew while|of an? (timeout|abort) of a PUT)/,
    transports: ['held'],
    reason: 'what waits for the mock to start has not begun: its loadstart comes when it goes on',
  },
  {
    observations: /^fetch, (request: the mode no-cors|response: (type|clone|without a key))/,
    transports: ['service-worker'],
    reason: 'what a service worker makes is for the browser of the page’s own origin',
  },
  {
    observations: /: a user and a password for open$/,
    transports: ['service-worker'],
    reason: 'MSW makes a Request of the URL, which takes no password, and never answers',
  },
  {
    observations:
      /XHR,? events: (of a( network error of a| timeout of a)? PUT|of an answer that is lost|of an abort of a PUT while|this and target of an upload|the upload)/,
    transports: ['service-worker'],
    reason: 'browsers tell less of an upload that a service worker has a part in, to whatever host',
  },
  {
    observations: /^XHR, events: of a PUT with an empty body$/,
    transports: inPage,
    engines: ['chromium', 'firefox'],
    reason: 'the browser tells less of an upload of no bytes than the standard says',
  },
  {
    observations:
      /^XHR, events: of (a network error|a timeout|a timeout that is set after send|an abort (in (the same turn|readyState [23]|loadstart)|while the answer is awaited))$/,
    transports: inPage,
    engines: ['chromium'],
    reason: 'Chromium tells an upload without a body that it failed, which the standard does not',
  },
  {
    observations: /^XHR, events: of an abort in readyState 4$/,
    transports: inPage,
    engines: ['chromium'],
    reason: 'Chromium leaves out the load event that the standard still has',
  },
  {
    observations: /^XHR, request: (the charset of a string|a charset of UTF-8)/,
    transports: inPage,
    engines: ['chromium'],
    reason: 'Chromium writes a charset in its own way, not in that of the standard',
  },
  {
    observations: /^XHR, response: responseType "json": the same each time$/,
    transports: inPage,
    engines: ['chromium'],
    reason: 'Chromium parses the text at each reading, where the standard says once',
  },
  {
    observations: /^fetch, response: HEAD$/,
    transports: inPage,
    engines: ['chromium'],
    reason: 'Chromium gives an empty stream, where the standard says null',
  },
  {
    observations: /^fetch, response: a network error: what it is$/,
    transports: inPage,
    engines: ['firefox', 'webkit'],
    reason: 'the words are those of Chromium in every engine',
  },
  {
    observations: /^XHR, response: responseType "arraybuffer": response after a network error$/,
    transports: inPage,
    engines: ['firefox'],
    reason: 'Firefox gives an empty buffer, where the standard says null',
  },
  {
    observations: /^XHR, events: of a HEAD$/,
    transports: inPage,
    engines: ['firefox'],
    reason: 'Firefox tells the progress of an empty body, and other engines do not',
  },
  {
    observations:
      /^XHR, events: (of a (network error|timeout) of a PUT|of an answer that is lost|of an abort of a PUT while)/,
    transports: inPage,
    engines: ['firefox'],
    reason: 'Firefox tells the end of an upload with the answer, and not before',
  },
  {
    observations: /^fetch, body: a stream with(out)? duplex$/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit sends no stream as a body, which the mock can take',
  },
  {
    observations: /^fetch, response: HEAD$/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit gives an empty stream, where the standard says null',
  },
  {
    observations: /: a network error: what it is$/,
    transports: ['service-worker'],
    engines: ['webkit'],
    reason: 'WebKit tells that the error came by a service worker',
  },
  {
    observations:
      /^fetch, abort: (in the same turn, with a reason|by (a signal in the init|AbortSignal)|after the headers, with a reason)/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit rejects with an AbortError, where the standard says the reason of the signal',
  },
  {
    observations: /^fetch, abort: after the headers, of a clone$/,
    transports: everywhere,
    engines: ['webkit'],
    reason: 'WebKit lets a clone go on after an abort, which ends it by the standard',
  },
  {
    observations: /^fetch, abort: a signal that is none$/,
    transports: ['service-worker'],
    engines: ['webkit'],
    reason: 'WebKit takes anything for a signal, where the standard throws a TypeError',
  },
  {
    observations: /^XHR, events: of a PUT with an empty body$/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit tells less of an upload of no bytes than the standard says',
  },
  {
    observations: /^XHR, events: of a timeout that is set after send$/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit never tells of it, where the standard counts from the begin of the request',
  },
  {
    observations: /^XHR, events: this and target of an upload$/,
    transports: inPage,
    engines: ['webkit'],
    reason: 'WebKit has a class of its own for the events of an upload',
  },
]
