import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import { insidesOf } from '#mock/insides'
import type { Mock } from '#mock/mock'
import type { Beginnings } from '../begin/begin-served.ts'
import { json, pageScript } from '../begin/page-script.ts'
import { controlPath } from '../control/said/route.ts'
import type { PageSettings } from '../page/start.ts'
import { pageFile, script } from '../server/page-files.ts'

export interface PageScriptSettings {
  /** Where the API is mocked, as the mock is told it. */
  readonly baseUrl?: string | string[] | undefined
  readonly page: PageSettings
}

const startUrl = `${controlPath}/page-start.js`
const moduleUrl = `${controlPath}/page.js`

/** The scripts that the pages of a shared world load. */
export class PageScripts {
  readonly #settings: PageScriptSettings
  #own: readonly string[] = []

  constructor(settings: PageScriptSettings) {
    this.#settings = settings
  }

  /** Lets the first script know what a mock has of its own. */
  know(mock: Mock): void {
    this.#own = insidesOf(mock).names.own
  }

  /** What pages and workers begin with. */
  get beginnings(): Beginnings {
    return { startUrl, moduleUrl, start: () => this.start() }
  }

  /** What lies below the control's path besides its operations. */
  readonly fileOf = async (request: RequestLike, path: string): Promise<Answer | undefined> => {
    if (path === startUrl) return script(this.start())
    if (path === moduleUrl) return script(this.#module())
    return pageFile(request, path)
  }

  /** The first script. */
  start(): string {
    const { baseUrl } = this.#settings
    return pageScript('page-start', { baseUrl, start: startUrl, own: this.#own, keepsOrigin: true })
  }

  #module(): string {
    const start = JSON.stringify(`${controlPath}/page/start.js`)
    return `import { startPage } from ${start}\nexport const mock = await startPage(${json(this.#settings.page)})\n`
  }
}
