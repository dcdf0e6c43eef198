import { sha1 as hash } from '@noble/hashes/legacy.js'

const encoder = new TextEncoder()

/** SHA-1 of a text in UTF-8: 20 bytes, at once, on insecure origins too. */
export const sha1 = (text: string): Uint8Array => hash(encoder.encode(text))

/** Bytes in base 16, two lower-case digits each. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
