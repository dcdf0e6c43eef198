/** As many arguments as every engine takes. */
const most = 8192

/** Bytes as a text that JSON holds. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += most) {
    text += String.fromCharCode(...bytes.subarray(start, start + most))
  }
  return btoa(text)
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (each) => each.charCodeAt(0))
