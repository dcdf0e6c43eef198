const BASIS = 0x811c9dc5

/** The 32 bits of FNV-1a of a text; `hash` are those of what stands before it. */
export function fnv(text: string, hash = BASIS): number {
  let bits = hash
  for (let position = 0; position < text.length; position++) {
    bits = Math.imul(bits ^ text.charCodeAt(position), 0x01000193)
  }
  return bits
}

/** Lets every bit of a number decide every other: the finalizer of MurmurHash3. */
export function mix(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** 32 well-mixed bits of a text. */
export const hash32 = (text: string): number => mix(fnv(text))
