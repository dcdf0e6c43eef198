import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client that keeps to no rules. */
export class RawConnection {
  readonly socket: Socket
  /** All that came, once the server has closed the connection. */
  readonly ended: Promise<string>
  #received = ''

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    this.socket.setEncoding('utf8').on('data', (text) => {
      this.#received += text
    })
    this.socket.on('error', () => {})
    this.ended = new Promise((resolve) => {
      const end = () => resolve(this.#received)
      this.socket.once('end', end).once('close', end)
    })
  }

  /** Gives up without a word when the server has closed the connection. */
  send(bytes: string | Uint8Array): this {
    this.socket.write(bytes)
    return this
  }

  /** Says that no more is sent, and still listens. */
  halfClose(): this {
    this.socket.end()
    return this
  }

  /** Waits until something that matches has come. */
  async received(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#received)) await once(this.socket, 'data')
    return this.#received
  }

  close(): void {
    this.socket.destroy()
  }
}
