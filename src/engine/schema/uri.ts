import * as z from 'zod/mini'
import { maxCodePoints } from './text.ts'

const character = String.raw`[\w\-.~!$&'()*+,;=:@]|%[\da-f]{2}`
const segment = `(?:${character})*`
const name = String.raw`(?:[\w\-.~!$&'()*+,;=]|%[\da-f]{2})*`
const authority = String.raw`(?:(?:[\w\-.~!$&'()*+,;=:]|%[\da-f]{2})*@)?(?:\[[\da-f:.]+\]|${name})(?::\d*)?`
const path = `(?://${authority}(?:/${segment})*|/?(?:${character})+(?:/${segment})*|/)?`
const rest = `(?:${character}|[/?])*`

/** A URI with its scheme (RFC 3986, section 3). */
const pattern = new RegExp(String.raw`^[a-z][a-z\d+\-.]*:${path}(?:\?${rest})?(?:#${rest})?$`, 'i')

/** A URI of at most `maximum` characters. */
export const uri = (maximum: number) =>
  z
    .stringFormat('uri', pattern, 'must be a URI such as "https://example.com/page"')
    .check(maxCodePoints(maximum))
