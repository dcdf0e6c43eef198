import { afterEach, expect, test, vi } from 'vitest'
import { startNext } from '../../../src/hosts/begin/start-next.ts'
import { Gate } from '../../../src/hosts/browser/gate.ts'

afterEach(() => vi.restoreAllMocks())

/** A page whose Trusted Types take no address for a script, with the scripts that it has besides. */
function untrusting(...scripts: { src: string }[]) {
  const refusing = Object.defineProperty({}, 'src', {
    set() {
      throw new TypeError("This document requires 'TrustedScriptURL' assignment.")
    },
  })
  vi.stubGlobal('document', { scripts, createElement: () => refusing })
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listener())
  const script = { remove: vi.fn() }
  return { script: script as unknown as HTMLScriptElement, remove: script.remove }
}

test('a page that Trusted Types keep from its mock fails its requests, and says what to allow', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const { script, remove } = untrusting()
  const gate = new Gate(() => true)
  const held = gate.fetch(new Request('https://api.rebilly.com/customers'))

  startNext(script, '/start.js', gate)

  await expect(held).rejects.toThrow('trusted-types rebilly-mock')
  expect(said).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('trusted-types rebilly-mock'),
  )
  expect(remove).toHaveBeenCalledOnce()
})

test.each(['http://localhost:5173/start.js', 'http://localhost:5173/@vite/client'])(
  'one that has a tag for it, %s, lets them wait for that',
  (src) => {
    const { script } = untrusting({ src })
    const gate = new Gate(() => true)
    const refused = vi.spyOn(gate, 'refuse')

    startNext(script, '/start.js', gate)

    expect(refused).not.toHaveBeenCalled()
    expect(gate.isHolding).toBe(true)
  },
)
