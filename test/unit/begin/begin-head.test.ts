import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginHead } from '../../../src/hosts/begin/begin-head.ts'

let answer: (response: ServerResponse) => void
const server = createServer((_, response) => {
  beginHead(response, (nonce) => `<tag${nonce ? ` ${nonce}` : ''}>`)
  answer(response)
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

/** What a client gets of an answer. */
async function got(how: typeof answer): Promise<string> {
  answer = how
  return (await fetch(url)).text()
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }

describe('a document', () => {
  it.each([
    ['<!doctype html><html><head lang="en"><title>Ada ✓', '<!doctype html><html><head lang="en">'],
    ['<!DOCTYPE html>\n<html lang="en"><body>', '<!DOCTYPE html>\n<html lang="en">'],
    ['<!doctype html><header>', '<!doctype html>'],
    ['<p>no head', ''],
  ])('begins its head with it: %s', async (text, before) => {
    const expected = `${before}<tag>${text.slice(before.length)}`
    expect(await got((response) => response.writeHead(200, html).end(text))).toBe(expected)
  })

  it('has it once, however it is cut', async () => {
    const text =
      '<!doctype html>\n<html><head class="a"><title>Ada ✓</title></head><body>é</body></html>'
    const bytes = Buffer.from(text)
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(cuts, fc.boolean(), async (places, isLastInEnd) => {
        const ends = [...places.sort((a, b) => a - b), bytes.length]
        const chunks = ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end))
        const last = isLastInEnd ? chunks.pop() : undefined
        const received = await got((response) => {
          response.setHeader('Content-Type', 'text/html')
          for (const chunk of chunks) response.write(chunk)
          response.end(last)
        })
        expect(received).toBe(text.replace('class="a">', 'class="a"><tag>'))
      }),
      { numRuns: 50 },
    )
  })

  it('has no header of which there is no value', async () => {
    const head = { ...html, 'X-None': undefined }
    expect(await got((response) => response.writeHead(200, head).end('<p>'))).toBe('<tag><p>')
  })

  it.each<[string, (response: ServerResponse, text: string) => void]>([
    [
      'an object',
      (response, text) => response.writeHead(200, { ...html, 'Content-Length': 19 }).end(text),
    ],
    [
      'a list',
      (response, text) =>
        response
          .writeHead(200, 'OK', [...Object.entries(html).flat(), 'Content-Length', '19'])
          .end(text),
    ],
    [
      'setHeader',
      (response, text) =>
        response.setHeader('Content-Type', 'text/html').setHeader('Content-Length', 19).end(text),
    ],
    [
      'setHeader, in parts',
      (response, text) => {
        response.setHeader('Content-Type', 'text/html').setHeader('Content-Length', 19)
        for (const letter of text) response.write(letter)
        response.end()
      },
    ],
  ])('is as long as it says, with headers by %s', async (_, end) => {
    expect(await got((response) => end(response, '<head>four</head>  '))).toBe(
      '<head><tag>four</head>  ',
    )
  })

  it('has all the headers that are given in a list, of which some have several values', async () => {
    const headers = [...Object.entries(html).flat(), 'X-One', 'a', 'X-Two', 'b', 'X-Two', 'c']
    answer = (response) => response.writeHead(200, headers).end('<head>')
    const received = await fetch(url)
    const names = ['content-type', 'x-one', 'x-two']
    expect(names.map((name) => received.headers.get(name))).toEqual([
      'text/html; charset=utf-8',
      'a',
      'b, c',
    ])
  })

  it('may be written in whatever encoding', async () => {
    const hex = Buffer.from('<head>').toString('hex')
    const ended = (response: ServerResponse) => response.writeHead(200, html).end(hex, 'hex')
    expect(await got(ended)).toBe('<head><tag>')
    const written = (response: ServerResponse) => {
      response.writeHead(200, html).write(hex, 'hex')
      response.end()
    }
    expect(await got(written)).toBe('<head><tag>')
  })

  it('names the nonce of its policy', async () => {
    const policy = "script-src 'nonce-abc' 'strict-dynamic'"
    const how = (response: ServerResponse) =>
      response.writeHead(200, { ...html, 'Content-Security-Policy': policy }).end('<head>')
    expect(await got(how)).toBe('<head><tag abc>')
  })
})

it.each<[string, (response: ServerResponse) => void]>([
  [
    'is no document',
    (response) => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('<head>'),
  ],
  ['has no type', (response) => response.end('<head>')],
])('leaves alone what %s', async (_, how) => {
  expect(await got(how)).toBe('<head>')
})

it('leaves alone a document that is compressed, or empty', async () => {
  expect(await got((response) => response.writeHead(200, html).end())).toBe('')
  const compressed = { ...html, 'Content-Encoding': 'identity' }
  expect(await got((response) => response.writeHead(200, compressed).end('<head>'))).toBe('<head>')
})
