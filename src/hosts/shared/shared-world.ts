import type { IncomingMessage, ServerResponse } from 'node:http'
import { createMock } from '#mock/create-mock'
import type { Mock } from '#mock/mock'
import { type Beginnings, beginServed } from '../begin/begin-served.ts'
import { Front } from '../control/front.ts'
import { controlPath } from '../control/said/route.ts'
import { usualLimits } from '../control/worlds/usual-limits.ts'
import { atHeader } from '../node/worlds/carried-world.ts'
import { accessRule } from '../server/access-rule.ts'
import { originRule } from '../server/allowed-origins.ts'
import { answering } from '../server/answer.ts'
import { Waiting } from '../server/waiting.ts'
import { brokenFront } from './broken-front.ts'
import { type PageScriptSettings, PageScripts } from './page-scripts.ts'

/** What is known of the development server. */
export interface SharedSettings extends PageScriptSettings {
  /** Whether the server is called by a name, besides addresses and this machine's names. */
  readonly isNamed?: (host: string) => boolean
}

type Answer = ReturnType<typeof answering>

const cure =
  "Ask from the app's own pages or from those of this machine, by an address or by a name that the development server " +
  'allows (`server.allowedHosts` of Vite, `allowedDevOrigins` of Next).'

/**
 * One world in a development server: answers what is below `/__mock/` of the server's own origin, lets its pages begin
 * with what connects them, and has worlds of a name beside it. Its mock may be another later.
 */
export class SharedWorld {
  readonly scripts: PageScripts
  readonly #refusalOf: ReturnType<typeof accessRule>
  readonly #waiting = new Waiting()
  #front: Front | undefined
  #answer: Promise<Answer>
  #begin!: (answer: Answer) => void

  constructor({ isNamed, ...ofPages }: SharedSettings) {
    // Who reaches the server gets its pages, wherever it listens, so that these may ask.
    const mayAsk = originRule({
      host: '0.0.0.0',
      origins: undefined,
      cure,
      ...(isNamed && { isNamed }),
    })
    this.#refusalOf = accessRule(mayAsk, { mayBeFar: true })
    this.scripts = new PageScripts(ofPages)
    this.#answer = new Promise((resolve) => {
      this.#begin = resolve
    })
  }

  /** Puts a mock in the place of the one before; `setup` is done with each world of a name, and after each reset. */
  async use(mock: Mock, setup?: (mock: Mock) => unknown): Promise<void> {
    const before = this.#front
    this.#front = new Front(mock, { ...usualLimits, hasControl: true, setup })
    this.scripts.know(mock)
    this.#put(mock, this.#front)
    await before?.worlds.endAll()
  }

  /** Answers everything with the reason why there is no mock, as long as there is none. */
  fail(reason: Error): void {
    if (!this.#front) this.#put(createMock(), brokenFront(reason))
  }

  /** Answers a request if it is one for the mock; what is not is the server's own. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = ''] = (request.url ?? '').split('?')
    if (path !== controlPath && !path.startsWith(`${controlPath}/`)) return false
    void this.#answer.then((answer) => answer(request, response))
    return true
  }

  /**
   * Lets a response begin with the page's first script if it is a document, or the script of a worker. What a page of a
   * test asks whose world is served elsewhere, is answered there.
   */
  begin(request: IncomingMessage, response: ServerResponse, more?: Partial<Beginnings>): void {
    if (request.headers[atHeader.toLowerCase()] !== undefined) return
    beginServed(request, response, { ...this.scripts.beginnings, ...more })
  }

  /** The worlds of a name beside the mock; `undefined` while there is none. */
  get worlds(): Front['worlds'] | undefined {
    return this.#front?.worlds
  }

  /** Ends the worlds of a name. */
  async stop(): Promise<void> {
    await this.#front?.worlds.endAll()
  }

  #put(mock: Mock, front: Pick<Front, 'isForControl' | 'answer'>): void {
    const answer = answering(mock, {
      isEnding: () => false,
      front,
      fileOf: this.scripts.fileOf,
      waiting: this.#waiting,
      drainTimeout: 2000,
      refusalOf: this.#refusalOf,
    })
    this.#begin(answer)
    this.#answer = Promise.resolve(answer)
  }
}
