import type { News, PanelSource } from '../../panel/source/panel-source.ts'
import type { FollowedPanel } from '../said/panel.ts'

/** How long who follows waits for news, in milliseconds. */
const patience = 20_000

/** As many news as are kept for who asks late. */
const most = 2000

/** A mock for panels that ask for it over HTTP: keeps the news for them. */
export class PanelDesk {
  readonly source: PanelSource
  /** Tells its news from those of another desk. */
  readonly #name = crypto.randomUUID()
  #news: News[] = []
  /** How many came before the first that is kept. */
  #before = 0
  readonly #waiting = new Set<() => void>()
  #unwatch: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(source: PanelSource) {
    this.source = source
  }

  /** Waits for what happens after a place that it named before. */
  async follow(after: string | undefined, signal: AbortSignal | undefined): Promise<FollowedPanel> {
    this.#watch()
    const place = this.#placeOf(after)
    if (place === undefined) return { news: [], next: this.#next, isFresh: true }
    if (place === this.#news.length) await this.#more(signal)
    // Meanwhile the oldest may have gone.
    const from = this.#placeOf(after)
    this.#endLater()
    if (from === undefined) return { news: [], next: this.#next, isFresh: true }
    return { news: this.#news.slice(from), next: this.#next, isFresh: false }
  }

  get #next(): string {
    return `${this.#name} ${this.#before + this.#news.length}`
  }

  #placeOf(after = ''): number | undefined {
    const [name, number] = after.split(' ')
    const place = Number(number) - this.#before
    return name === this.#name && place >= 0 && place <= this.#news.length ? place : undefined
  }

  #watch(): void {
    clearTimeout(this.#timer)
    this.#unwatch ??= this.source.watch((news) => {
      this.#news.push(news)
      if (this.#news.length > most) {
        this.#news = this.#news.slice(-most / 2)
        this.#before += most / 2 + 1
      }
      for (const go of this.#waiting) go()
    })
    this.#endLater()
  }

  async #more(signal: AbortSignal | undefined): Promise<void> {
    let go = () => {}
    const come = new Promise<void>((resolve) => {
      go = resolve
    })
    const timer = setTimeout(go, patience)
    this.#waiting.add(go)
    signal?.addEventListener('abort', go, { once: true })
    await come
    signal?.removeEventListener('abort', go)
    clearTimeout(timer)
    this.#waiting.delete(go)
  }

  /** Looks no more once nobody has asked for a while. */
  #endLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#unwatch?.()
      this.#unwatch = undefined
      this.#before += this.#news.length + 1
      this.#news = []
    }, 2 * patience)
    // Neither a server nor a test is kept alive by it; a page's timer is a number.
    ;(this.#timer as { unref?(): void }).unref?.()
  }
}
