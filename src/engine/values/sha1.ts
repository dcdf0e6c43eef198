const encoder = new TextEncoder()
/** The words of one block, and those that are made of them; SHA-1 fills it anew for each block. */
const schedule = new Int32Array(80)
const word = (step: number) => schedule[step] as number

/** SHA-1 of a text in UTF-8 (FIPS 180-4, section 6.1): 20 bytes, at once, on insecure origins too. */
export function sha1(text: string): Uint8Array {
  const message = padded(encoder.encode(text))
  let [h0, h1, h2, h3, h4] = [
    0x67452301,
    0xefcdab89 | 0,
    0x98badcfe | 0,
    0x10325476,
    0xc3d2e1f0 | 0,
  ]
  for (let block = 0; block < message.byteLength; block += 64) {
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4]
    for (let t = 0; t < 80; t += 1) {
      schedule[t] =
        t < 16
          ? message.getInt32(block + 4 * t)
          : rotated(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1)
      const next = (rotated(a, 5) + mixed(t, b, c, d) + e + word(t)) | 0
      e = d
      d = c
      c = rotated(b, 30)
      b = a
      a = next
    }
    h0 = (h0 + a) | 0
    h1 = (h1 + b) | 0
    h2 = (h2 + c) | 0
    h3 = (h3 + d) | 0
    h4 = (h4 + e) | 0
  }
  const digest = new DataView(new ArrayBuffer(20))
  for (const [position, each] of [h0, h1, h2, h3, h4].entries()) digest.setInt32(4 * position, each)
  return new Uint8Array(digest.buffer)
}

const rotated = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits))

/** What a step makes of three words, and its constant (sections 4.1.1 and 4.2.1). */
function mixed(step: number, x: number, y: number, z: number): number {
  if (step < 20) return ((x & y) ^ (~x & z)) + 0x5a827999
  if (step < 40) return (x ^ y ^ z) + 0x6ed9eba1
  if (step < 60) return ((x & y) ^ (x & z) ^ (y & z)) + 0x8f1bbcdc
  return (x ^ y ^ z) + 0xca62c1d6
}

/** The message, a bit, and its length in bits, in whole blocks of 64 bytes (section 5.1.1). */
function padded(message: Uint8Array): DataView {
  const { length } = message
  const blocks = new Uint8Array(64 * Math.ceil((length + 9) / 64))
  blocks.set(message)
  blocks[length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setBigUint64(blocks.length - 8, 8n * BigInt(length))
  return view
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes in base 16, two lower-case digits each. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}
