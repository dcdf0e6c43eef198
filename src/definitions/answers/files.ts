const encoder = new TextEncoder()

/** The bytes of a text of one byte for each character. */
const bytesOf = (binary: string): Uint8Array =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0))

const fromBase64 = (text: string): Uint8Array => bytesOf(atob(text))

/** One transparent pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const jpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

/** A page that says where it comes from, with the places of its parts (ISO 32000-1, section 7.5). */
function pdf(): Uint8Array {
  const line = 'BT /F1 18 Tf 72 720 Td (A file of rebilly-mock) Tj ET'
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = parts.map((part, position) => {
    const place = text.length
    text += `${position + 1} 0 obj\n${part}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return encoder.encode(text)
}

/** An archive with nothing in it: the end of its list of files is all that there is. */
const zip = (): Uint8Array => bytesOf(`PK\u0005\u0006${'\0'.repeat(18)}`)

const texts: readonly (readonly [RegExp, string])[] = [
  [/csv/, 'id,name\r\n1,A file of rebilly-mock\r\n'],
  [/html/, '<!doctype html><title>rebilly-mock</title><p>A file of rebilly-mock</p>\n'],
  [/svg/, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n'],
  [/xml/, '<?xml version="1.0"?><file/>\n'],
]

/** A small valid file of a media type. */
export function fileOf(type: string): Uint8Array {
  if (/pdf/.test(type)) return pdf()
  if (/zip/.test(type)) return zip()
  if (/svg|html|csv|xml/.test(type)) {
    return encoder.encode(texts.find(([pattern]) => pattern.test(type))?.[1])
  }
  if (/gif/.test(type)) return fromBase64(gif)
  if (/jpe?g/.test(type)) return fromBase64(jpeg)
  if (/^image\//.test(type)) return fromBase64(png)
  return encoder.encode('A file of rebilly-mock\n')
}
