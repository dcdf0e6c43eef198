import * as z from 'zod/mini'
import { patternedText, text } from './text.ts'

/** An id as the path of a request takes it: 1 to 50 of ASCII letters, digits and `_ @ ~ - .`. */
export const pathId = patternedText(
  50,
  /^(?!\.\.?$)[@~\-.\w]+$/,
  'must hold only ASCII letters, digits, "_", "@", "~", "-" and ".", at least one of them, and not be "." or ".."',
)

/**
 * The id of any resource in a body: a string of at most 50 characters. As a segment of a path "." and ".."
 * lead elsewhere (RFC 3986, section 5.2.4), encoded too (the URL standard), so nobody could ask for them.
 */
export const resourceId = patternedText(
  50,
  /^(?!\.\.?$)/,
  'must not be "." or "..", which cannot be in a URL',
)

/** What refers to a resource that need not be here: a string of at most 50 characters. */
export const referenceId = text(50)

/** A free-form JSON object. */
export const jsonObject = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object such as {"color": "blue"}',
)
