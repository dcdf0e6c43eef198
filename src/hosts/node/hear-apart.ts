import { AsyncLocalStorage } from 'node:async_hooks'
import { Socket } from 'node:net'
import { replaceMembers } from '../interception/replace-members.ts'
import type { RunIn } from './apart.ts'
import { onConnection } from './on-connection.ts'

/** What Node keeps of a socket to itself: MSW gives it what says the near end of a connection. */
type WithHandle = Socket & { readonly _handle?: { getsockname?(into: object): number } | null }

/**
 * Lets MSW read what a client writes, and ask the mock, apart from the client's context; what the client reads it is told
 * in the context of its connection, as by Node. Returns what ends that.
 */
export function hearApart(run: RunIn): () => void {
  const restore = replaceMembers(Socket.prototype, {
    _write: writingApart(Socket.prototype._write, run),
    _writev: writingApart(Socket.prototype._writev, run),
  })
  const stopHearing = onConnection(({ socket, controller }) => {
    const { push } = socket
    const own = AsyncLocalStorage.snapshot()
    socket.push = (...args) => own(() => push.apply(socket, args))

    const claim: typeof controller.claim = controller.claim.bind(controller)
    Object.assign(controller, {
      claim() {
        claim()
        drawApart(socket, run)
      },
    })
  })
  return () => {
    stopHearing()
    restore()
  }
}

/** MSW reads what is written where it is: that is Node's last step before the network. */
function writingApart(write: unknown, run: RunIn): PropertyDescriptor {
  const value = function (this: Socket, ...args: unknown[]) {
    const go = (given: unknown[]) => Reflect.apply(write as () => void, this, given)
    if (!isHeard(this)) return go(args)
    const caller = AsyncLocalStorage.snapshot()
    const done = args.pop() as (error?: Error | null) => void
    const tell = (error?: Error | null) => caller(done, error)
    run(() => {
      try {
        go([...args, tell])
      } catch (error) {
        // MSW makes a URL of what is asked, and throws where that is none: it is the request's error, not the process's.
        tell(error as Error)
      }
    })
  }
  return { value, writable: true, configurable: true }
}

/** Whether MSW has put itself between a socket and the network. */
const isHeard = (socket: Socket): boolean => Object.hasOwn(socket, '_writeGeneric')

/** MSW draws a port for the near end when someone asks for that. */
function drawApart({ _handle: handle }: WithHandle, run: RunIn): void {
  const draw = handle?.getsockname?.bind(handle)
  if (handle && draw) handle.getsockname = (into) => run(() => draw(into))
}
