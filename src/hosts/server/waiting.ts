import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** The responses that each connection still owes, oldest first: a client may send ahead. */
export class Waiting {
  readonly #responses = new WeakMap<Duplex, ServerResponse[]>()

  add(socket: Duplex, response: ServerResponse): void {
    const owed = this.#responses.get(socket)
    if (owed) owed.push(response)
    else this.#responses.set(socket, [response])
  }

  remove(socket: Duplex, response: ServerResponse): void {
    const owed = this.#responses.get(socket)
    owed?.splice(owed.indexOf(response), 1)
  }

  /** Whether something can be written in the place of what is owed, and nothing comes between. */
  isFree(socket: Duplex): boolean {
    const owed = this.#responses.get(socket) ?? []
    return owed.length === 0 || (owed.length === 1 && !owed[0]?.headersSent)
  }
}
