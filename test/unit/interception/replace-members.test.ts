import { expect, it } from 'vitest'
import { replaceMembers } from '../../../src/hosts/interception/replace-members.ts'

/** As a browser's class has it: by its arguments, a library sees what it has to do with. */
const native = () => ({
  open(method: string, url: string) {
    return `${method} ${url}`
  },
})

const handingOn = (...args: unknown[]) => args.join()

it('a method in the place of another has as many arguments, and can be told others as that could', () => {
  const object: Record<string, unknown> = native()
  const descriptor = { ...Object.getOwnPropertyDescriptor(object, 'open'), value: handingOn }
  replaceMembers(object, { open: descriptor })
  expect(object.open).toBe(handingOn)
  expect(Object.getOwnPropertyDescriptor(handingOn, 'length')).toEqual({
    value: 2,
    configurable: true,
    enumerable: false,
    writable: false,
  })
})

it('what was no method before, or is none now, is put there as it comes', () => {
  const object: Record<string, unknown> = { ...native(), state: 4 }
  const restore = replaceMembers(object, {
    open: { value: 'no method', configurable: true },
    state: { value: handingOn, configurable: true },
    added: { value: () => 'new', configurable: true },
  })
  expect([object.open, object.state]).toEqual(['no method', handingOn])
  restore()
  expect(object).toEqual({ open: expect.any(Function), state: 4 })
})

it('leaves alone what someone else has put over it since', () => {
  const object: Record<string, unknown> = native()
  const restore = replaceMembers(object, { open: { value: handingOn, configurable: true } })
  const later = () => 'later'
  Object.defineProperty(object, 'open', { value: later })
  restore()
  expect(object.open).toBe(later)
})

it('leaves alone a getter that someone else has put over it', () => {
  const object = {
    get status() {
      return 0
    },
  }
  const restore = replaceMembers(object, { status: { get: () => 1, configurable: true } })
  expect(object.status).toBe(1)
  Object.defineProperty(object, 'status', { get: () => 2 })
  restore()
  expect(object.status).toBe(2)
})
