import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import type { ServedStorybook } from './served-storybook.ts'

/** The part of the preview's channel that tests use. */
interface Channel {
  last(event: string): unknown[] | undefined
  emit(event: string, payload: object): void
  once(event: string, listener: () => void): void
}

/** The part of the preview that renders a docs page. */
interface Preview {
  loadStory(of: { storyId: string }): Promise<unknown>
  renderStoryToElement(story: unknown, to: Element, callbacks: object, options: object): void
}

type InPreview = typeof globalThis & {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel
  __STORYBOOK_PREVIEW__?: Preview
}

const failures = [
  'configError',
  'storyMissing',
  'storyErrored',
  'storyThrewException',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
]

/** A Storybook's preview in Chromium. */
export class StoryPage {
  readonly page: Page
  readonly storybook: ServedStorybook
  /** What went wrong in the page besides the story, and each request for another host. */
  readonly complaints: string[] = []
  readonly #browser: Browser
  #isFit = false

  static async open(served: Promise<ServedStorybook>): Promise<StoryPage> {
    const [storybook, browser] = await Promise.all([served, chromium.launch(launchOptions())])
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const opened = new StoryPage(storybook, browser, page)
    const { origin } = new URL(storybook.url)
    await page.route(
      (url) => url.origin !== origin && url.protocol.startsWith('http'),
      (route) => {
        opened.complaints.push(`A request left the page: ${route.request().url()}`)
        return route.abort()
      },
    )
    return opened
  }

  private constructor(storybook: ServedStorybook, browser: Browser, page: Page) {
    this.storybook = storybook
    this.#browser = browser
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(String(error.stack)))
    page.on('console', (message) => {
      const { url } = message.location()
      // A preview without Storybook around it has no icon, and Chromium asks for one now and then.
      if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return
      this.complaints.push(`${message.text()} ${url}`)
    })
  }

  /** Loads a story in a page of its own and plays it; throws what fails there. */
  async show(id: string, query = ''): Promise<void> {
    this.complaints.length = 0
    await this.page.goto(`${this.storybook.url}iframe.html?viewMode=story&id=${id}${query}`)
    await this.finished(id)
  }

  /** Plays a story, in the page of the one before if that went well: a page is slow to load. */
  async play(id: string): Promise<void> {
    const isFit = this.#isFit
    this.#isFit = false
    await (isFit ? this.switchTo(id) : this.show(id))
    this.#isFit = true
  }

  /** Goes to a story as a click in the sidebar does, in the same page. */
  async switchTo(id: string): Promise<void> {
    await this.act('setCurrentStory', { storyId: id, viewMode: 'story' })
    await this.finished(id)
  }

  /** Sends what Storybook's own controls and toolbar send, and waits until a story is rendered by that. */
  async act(event: string, payload: object): Promise<void> {
    await this.page.evaluate(
      ([event, payload]) =>
        new Promise<void>((resolve) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as InPreview
          channel?.once('storyFinished', resolve)
          channel?.emit(event, payload)
        }),
      [event, payload] as const,
    )
  }

  /** Renders one more story into the page, as a docs page does. */
  async showBeside(id: string): Promise<void> {
    await this.page.evaluate(async (id) => {
      const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
        globalThis as InPreview
      const element = document.body.appendChild(document.createElement('div'))
      const story = await preview?.loadStory({ storyId: id })
      const shown = new Promise<void>((resolve) => channel?.once('storyFinished', resolve))
      const callbacks = { showMain() {}, showError() {}, showException() {} }
      preview?.renderStoryToElement(story, element, callbacks, { autoplay: false })
      await shown
    }, id)
  }

  /** Waits until a story is rendered and played. */
  async finished(id: string): Promise<void> {
    const outcome = await this.page.waitForFunction(
      ([id, failures]) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as InPreview
        const failed = failures.find((event) => channel?.last(event))
        const error = failed && channel?.last(failed)?.flat()[0]
        const [finished] = (channel?.last('storyFinished') ?? []) as { storyId?: string }[]
        return failed || finished?.storyId === id ? { failed, error } : undefined
      },
      [id, failures] as const,
    )
    const { failed, error } = (await outcome.jsonValue()) ?? {}
    if (failed) throw new Error(`${failed}: ${wordsOf(error)}`)
    if (this.complaints.length > 0) throw new Error(this.complaints.join('\n'))
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.storybook.close()
  }
}

function wordsOf(error: unknown): string {
  const { message, description } = error as { message?: string; description?: string }
  // What Testing Library adds after the first lines is the whole page.
  return (message ?? description ?? JSON.stringify(error)).slice(0, 600)
}
