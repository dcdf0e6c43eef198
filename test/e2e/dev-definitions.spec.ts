import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serveApp } from '../support/dev-server.ts'
import { saveSeen } from '../support/save-seen.ts'
import { startSentinel } from '../support/sentinel.ts'

/** An API of books, as somebody writes it. */
const books = (member: string) => `
openapi: 3.1.0
info: { title: Books, version: '1' }
components:
  schemas:
    Book: { type: object, required: [${member}], properties: { ${member}: { type: string, const: Emma } } }
paths:
  /books:
    get:
      responses:
        '200': { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Book' } } } } }
  /books/{id}:
    put:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
      responses:
        '201': { content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
`

for (const world of ['page', 'shared']) {
  test(`a page is answered by the file that the Vite plugin names, and by each edit of it: ${world}`, async ({
    page,
  }) => {
    const sentinel = await startSentinel()
    const options = { world, definitions: './api.yaml', records: { books: 1 }, auth: 'off' }
    const server = await serveApp({ app: 'shared', vite: 'vite', host: sentinel.url, options })
    const file = join(server.root, 'api.yaml')
    const answer = () => page.evaluate(askForBooks, sentinel.url).catch(String)
    /** Saves the file, and again if nobody saw it. */
    const save = (member: string) =>
      expect(async () => {
        await saveSeen(server.vite, file, books(member))
        await expect.poll(answer, { timeout: unseen }).toBe(`[{"${member}":"Emma"}]`)
      }).toPass()
    writeFileSync(file, books('title'))
    await page.goto(server.url)
    await save('title')
    await save('name')
    expect(sentinel.hits).toBe(0)
    await server.close()
    sentinel.close()
  })
}

/** How long an edit may go unseen, in milliseconds. */
const unseen = 5000

/** In a document whose app has begun: Playwright gets into one before the first script of its page does. */
const askForBooks = async (url: string) =>
  'read' in globalThis ? (await fetch(`${url}/books`)).text() : 'The app has not begun.'
