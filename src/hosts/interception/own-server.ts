/** A second copy of this module must know them too. */
const key = Symbol.for('rebilly-mock.own-server')

/** Says of a server that it is the kit's: whoever hears of the requests of an app's servers leaves it alone. */
export function noteOwn<Of extends object>(server: Of): Of {
  return Object.defineProperty(server, key, { value: true })
}

export const isOwn = (server: object): boolean => key in server
