import type { Page } from '@playwright/test'

/** Sends a request from a page, and gives back what the page sees of the answer. */
export const fetchIn = (page: Page) => async (request: Request) => {
  const sent = {
    url: request.url,
    method: request.method,
    headers: [...request.headers],
    text: request.body ? await request.text() : undefined,
  }
  const seen = await page.evaluate(async ({ url, method, headers, text }) => {
    const body = text === undefined ? null : new TextEncoder().encode(text)
    const response = await fetch(url, { method, headers, body })
    const { status } = response
    return { status, headers: [...response.headers], text: await response.text() }
  }, sent)
  const { status, headers, text } = seen
  return new Response(text === '' ? null : text, { status, headers })
}
