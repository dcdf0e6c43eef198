import { describe, expect, it, onTestFinished } from 'vitest'
import { isThisMachine, keyOf, targetOf } from '../../../src/cli/conformance-target.ts'

describe('a target', () => {
  it.each([
    'https://api-sandbox.rebilly.com/organizations/acme',
    'http://127.0.0.1:4010',
    'http://localhost/api/',
    'http://[::1]:4010',
  ])('may be %s', (text) => {
    expect(targetOf(text).href).toContain(text)
  })

  it.each([
    ['sandbox', 'It must be a URL, such as http://127.0.0.1:4010.'],
    ['file:///etc', 'It must be a URL'],
    ['http://rebilly.invalid', 'It must begin with https, or be on this machine.'],
    ['http://127.0.0.1.rebilly.invalid', 'It must begin with https, or be on this machine.'],
    ['https://rebilly.invalid/?a=b', 'It must be a base URL: without user, query and fragment.'],
    ['https://key@rebilly.invalid', 'It must be a base URL'],
    ['https://rebilly.invalid/#a', 'It must be a base URL'],
  ])('may not be %s', (text, message) => {
    expect(() => targetOf(text)).toThrow(message)
  })

  it('is on this machine, or it is not', () => {
    expect(isThisMachine(new URL('http://127.0.0.1:4010'))).toBe(true)
    expect(isThisMachine(new URL('https://rebilly.invalid'))).toBe(false)
  })
})

describe('a key', () => {
  it('is what an environment variable holds', () => {
    process.env.CONFORMANCE_TEST_KEY = 'sk_1'
    onTestFinished(() => {
      delete process.env.CONFORMANCE_TEST_KEY
    })
    expect(keyOf('CONFORMANCE_TEST_KEY')).toEqual({ 'REB-APIKEY': 'sk_1' })
  })

  it('is not given by itself, and then not repeated', () => {
    for (const key of ['sk_sandbox_abc', 'a-key-abc']) {
      expect(() => keyOf(key)).toThrow(/^(?!.*abc).*Put the key into one, and give its name\.$/)
    }
  })
})
