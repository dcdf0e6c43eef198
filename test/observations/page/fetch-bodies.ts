import { json, type Kit, key, type Observations, outcome, put, said } from './kit.ts'

const text = '{"customFields":{"name":"Zoë"}}'
const bytes = () => new TextEncoder().encode(text)

const form = () => {
  const data = new FormData()
  data.set('name', 'Zoë')
  return data
}

/** What the API says of a body whose type nobody has named. */
const untyped = async (kit: Kit, body: BodyInit) =>
  said(await put(kit, 'untyped', { headers: key, body }))

const named = async (kit: Kit, body: BodyInit) => {
  const response = await put(kit, `named-${Math.random()}`, { body })
  const { customFields } = await response.json()
  return [response.status, customFields]
}

export const fetchBodies: Observations = {
  'the type of a string': (kit) => untyped(kit, '{}'),
  'the type of URLSearchParams': (kit) => untyped(kit, new URLSearchParams({ a: 'b' })),
  'the type of FormData': (kit) => untyped(kit, form()),
  'the type of a Blob with one': (kit) => untyped(kit, new Blob(['{}'], { type: 'Text/Odd' })),
  'the type of a Blob without one': async (kit) =>
    (await put(kit, 'blob-untyped', { headers: key, body: new Blob(['{}']) })).status,
  'the type of a File': (kit) => untyped(kit, new File(['{}'], 'a.txt', { type: 'text/plain' })),
  'the type of an ArrayBuffer': async (kit) =>
    (await put(kit, 'buffer-untyped', { headers: key, body: bytes().buffer })).status,
  'a JSON string': (kit) => named(kit, text),
  'a JSON Blob': (kit) => named(kit, new Blob([text])),
  'a JSON File': (kit) => named(kit, new File([text], 'customer.json')),
  'a JSON ArrayBuffer': (kit) => named(kit, bytes().buffer),
  'a JSON typed array': (kit) => named(kit, bytes()),
  'a part of a typed array': (kit) =>
    named(kit, new TextEncoder().encode(`--${text}--`).subarray(2, -2)),
  'a JSON DataView': (kit) => named(kit, new DataView(bytes().buffer)),
  'JSON with a lone surrogate': async (kit) => named(kit, '{"customFields":{"name":"\ud800"}}'),
  'FormData with a type of JSON': async (kit) =>
    said(await put(kit, 'form-json', { body: form() })),
  'a body that is null': async (kit) => (await put(kit, 'null-body', { body: null })).status,
  'a body that is empty': async (kit) => (await put(kit, 'empty-body', { body: '' })).status,
  'a body that is an object': async (kit) =>
    (await put(kit, 'object-body', { body: {} as BodyInit })).status,
  'a stream without duplex': (kit) =>
    outcome(
      async () => (await put(kit, 'stream-half', { body: new Blob([text]).stream() })).status,
    ),
  'a stream with duplex': (kit) =>
    outcome(async () => {
      const init = { body: new Blob([text]).stream(), duplex: 'half' } as RequestInit
      return (await put(kit, 'stream', init)).status
    }),
  'a Request that was read before': async (kit) => {
    const request = new Request(`${kit.api}/read`, { method: 'PUT', headers: json, body: '{}' })
    await request.text()
    return outcome(() => fetch(request))
  },
  'a body of more than the API takes': async (kit) =>
    said(await put(kit, 'long', { body: `"${'x'.repeat(2_000_000)}"` })),
}
