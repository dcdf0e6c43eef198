/** A page that is there, until it is left; one that the browser kept may come back. */
export interface Stay {
  /** Aborted when the page is left. Of a page that comes back it is another one. */
  readonly left: AbortSignal
}

export function pageStay(): Stay {
  let controller = new AbortController()
  // In the capture phase: before MSW's own listener, after which the worker knows the page no more.
  const options = { capture: true }
  const onHide = ({ persisted }: PageTransitionEvent) =>
    // Who comes back finds what was under way as a network leaves it; nobody else hears of it.
    controller.abort(persisted ? new TypeError('Failed to fetch') : undefined)
  addEventListener('pagehide', onHide, options)
  addEventListener(
    'pageshow',
    () => {
      if (controller.signal.aborted) controller = new AbortController()
    },
    options,
  )
  return {
    get left() {
      return controller.signal
    },
  }
}

/** Runs something now, or when the page that was left is back. */
export function whenThere({ left }: Stay, run: () => void): void {
  if (left.aborted) addEventListener('pageshow', run, { once: true })
  else run()
}

/**
 * Sends what a worker is to answer, for as long as the page is there: Firefox lets a request go on to the real
 * host when its page is gone before the worker has answered.
 */
export function fetchUntilLeft(
  stay: Stay,
  send: typeof fetch,
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const { signal = input instanceof Request ? input.signal : null } = init ?? {}
  return new Promise((resolve, reject) => {
    whenThere(stay, () => {
      const { left } = stay
      const either = signal ? AbortSignal.any([signal, left]) : left
      const isUnheard = () => left.aborted && !(left.reason instanceof TypeError)
      send(input, { ...init, signal: either }).then(
        resolve,
        (error) => isUnheard() || reject(error),
      )
    })
  })
}
