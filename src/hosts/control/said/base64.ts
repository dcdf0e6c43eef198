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

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  // To go through a text by its iterator takes forty times as long.
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
