import { beforeEach, expect, it, vi } from 'vitest'

interface Asked {
  readonly request: Pick<Request, 'url' | 'destination'>
  readonly respondWith: (response: Response) => void
}

const host = 'https://api.rebilly.com/customers'
const guarded = vi.fn<(event: Asked) => void>()
const native = vi.fn(async () => new Response('sent on'))

/** MSW's worker script with the guard behind it: what asks there, and what a service worker sends on itself. */
beforeEach(async () => {
  guarded.mockReset()
  native.mockClear()
  vi.stubGlobal('rebillyMockBaseUrl', undefined)
  vi.stubGlobal('fetch', native)
  vi.stubGlobal('addEventListener', (type: string, listener: (event: Asked) => void) => {
    expect(type).toBe('fetch')
    guarded.mockImplementation(listener)
  })
  vi.resetModules()
  await import('../../../src/hosts/begin/worker-guard.ts')
})

function asked(url: string, destination: RequestDestination = '') {
  const respondWith = vi.fn<(response: Response) => void>()
  guarded({ request: { url, destination }, respondWith })
  return respondWith.mock.calls.map(([response]) => response.type)
}

it('refuses what MSW leaves to the real host', () => {
  expect(asked(host)).toEqual(['error'])
})

it.each([
  ['of other hosts', 'https://example.com/customers', ''],
  ['of the development server', 'http://localhost:5173/customers', ''],
  ['for an image', host, 'image'],
] as const)('leaves requests alone that are %s', (_, url, destination) => {
  expect(asked(url, destination)).toEqual([])
})

it('leaves a request to MSW that it answers', () => {
  const respondWith = () => {
    throw new DOMException('It is answered already.', 'InvalidStateError')
  }
  expect(() => guarded({ request: { url: host, destination: '' }, respondWith })).not.toThrow()
})

it('lets the worker itself send nothing to the real host, and everything else', async () => {
  expect((await fetch(new Request(host))).type).toBe('error')
  expect(native).not.toHaveBeenCalled()
  const other = new Request('https://example.com/a')
  expect(await (await fetch(other)).text()).toBe('sent on')
  expect(native).toHaveBeenLastCalledWith(other, undefined)
  // By its address alone, the worker asks for what it keeps.
  await fetch(host, { method: 'HEAD' })
  expect(native).toHaveBeenLastCalledWith(host, { method: 'HEAD' })
})
