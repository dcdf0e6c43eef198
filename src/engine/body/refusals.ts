import { Problem } from '../problem/problem.ts'
import { sentence } from '../values/sentence.ts'
import { maxDepth } from './fit.ts'

/** The words of a body that is refused before it is looked into; loaded with the first one. */

export const tooLarge = (limit: number) =>
  new Problem(
    413,
    `The body is larger than ${limit} bytes. Send less, or raise \`maxBodySize\` of the mock.`,
  )

export const unreadable = () =>
  new Problem(
    400,
    'The body broke off, or someone read it before. Send it whole; a handler of yours must read a clone.',
  )

export const noJsonType = (contentType: string) =>
  new Problem(
    415,
    `The body is "${contentType}". Send JSON, with the header "Content-Type: application/json".`,
  )

export const noUtf8 = () =>
  new Problem(400, 'The body is not UTF-8. Encode the JSON text as UTF-8 (RFC 8259, section 8.1).')

export const tooDeep = () =>
  new Problem(400, `The body is nested deeper than ${maxDepth} levels. Send a flatter one.`)

export const tooMany = (limit: number) =>
  new Problem(413, `The body holds more than ${limit} values. Send fewer.`)

export function noJson(error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error)
  // Some engines quote a piece of the text, in which a number may be that of a card.
  const reason = words.replace(/".*"/s, (quoted) => quoted.replaceAll(/\d/g, '#'))
  return new Problem(
    400,
    `The body is not JSON: ${sentence(reason)} Check it for a missing bracket, comma or quote.`,
  )
}
