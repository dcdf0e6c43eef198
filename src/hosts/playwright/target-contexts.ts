import type { BrowserContext, CDPSession } from '@playwright/test'

/** Finds the context of a page or worker by the id that Chromium gives it. */
export class TargetContexts {
  /** By the id that Chromium gives a context, which is told of its pages only. */
  readonly #ids = new WeakMap<BrowserContext, string>()
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  /** `undefined` for what is neither, such as a frame, or is gone. */
  async of(
    targetId: string,
    contexts: readonly BrowserContext[],
  ): Promise<BrowserContext | undefined> {
    const asked = this.#session.send('Target.getTargetInfo', { targetId })
    const id = await asked.then(
      ({ targetInfo }) => targetInfo.browserContextId,
      () => undefined,
    )
    if (id === undefined) return undefined
    const ids = await Promise.all(contexts.map((context) => this.#idOf(context)))
    return contexts[ids.indexOf(id)]
  }

  async #idOf(context: BrowserContext): Promise<string | undefined> {
    const known = this.#ids.get(context)
    const [page] = context.pages()
    if (known !== undefined || !page) return known
    const id = await idOfPage(context, page).catch(() => undefined)
    if (id !== undefined) this.#ids.set(context, id)
    return id
  }
}

async function idOfPage(
  context: BrowserContext,
  page: ReturnType<BrowserContext['pages']>[number],
): Promise<string | undefined> {
  const session = await context.newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  // A page whose navigation waits for this answer would let it wait for ever.
  void session.detach().catch(() => {})
  return targetInfo.browserContextId
}
