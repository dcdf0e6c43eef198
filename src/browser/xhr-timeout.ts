/**
 * Ends an XMLHttpRequest at its own `timeout`, as a browser does. MSW's interceptor counts the time only
 * from the answer on, so that a request without an answer would wait for ever.
 */
export function keepTimeout(request: XMLHttpRequest): void {
  const timer = setTimeout(() => {
    // Aborting is the only end that the interceptor knows before an answer; the page sees a timeout.
    for (const target of [request, request.upload]) {
      const dispatch = target.dispatchEvent.bind(target)
      const value = (event: Event) =>
        dispatch(event.type === 'abort' ? new ProgressEvent('timeout') : event)
      Object.defineProperty(target, 'dispatchEvent', { value, configurable: true })
    }
    request.abort()
  }, request.timeout)
  request.addEventListener('loadend', () => clearTimeout(timer), { once: true })
}
