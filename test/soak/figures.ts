/** What a process has at rest, when all worlds have ended. */
interface Rest {
  /** Of the heap, in bytes, after a collection. */
  readonly heap: number
  /** Sockets, timers, files and the like that keep the process alive. */
  readonly handles: number
  /** Of the largest kept file, in bytes. */
  readonly file: number
}

/** Notes the process at rest, and tells whether anything grows. */
export class Figures {
  readonly #rests: Rest[] = []

  async note(file: number): Promise<void> {
    const least = Math.min(...this.#rests.map(({ handles }) => handles))
    const handles = await handlesAtRest(least)
    globalThis.gc?.()
    this.#rests.push({ heap: process.memoryUsage().heapUsed, handles, file })
  }

  line(): string {
    const { heap, handles, file } = this.#ends()
    const MB = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
    return (
      `${this.#rests.length} rounds; heap ${MB(heap[0])} to ${MB(heap[1])} MB, ` +
      `open handles ${handles[0]} to ${handles[1]}, file ${file[0]} to ${file[1]} bytes`
    )
  }

  /** What has grown, in words; nothing is said of a run too short to tell. */
  growth(): string | undefined {
    if (this.#rests.length < 6) return undefined
    const { heap, handles, file } = this.#ends()
    const grown = [
      ...(heap[1] > heap[0] * 1.1 + 2 ** 20 ? ['the heap grew'] : []),
      ...(handles[1] > handles[0] ? ['more handles are open'] : []),
      ...(file[1] > file[0] * 1.1 ? ['the kept file grew'] : []),
    ]
    return grown.length > 0 ? `${grown.join(', ')} (${this.line()})` : undefined
  }

  /** Each figure's median at the begin, when all code has been loaded and run, and at the end. */
  #ends() {
    const warm = this.#rests.slice(Math.min(2, this.#rests.length - 1))
    const part = Math.ceil(warm.length / 3)
    const ends = (figure: keyof Rest): [number, number] => [
      median(warm.slice(0, part).map((rest) => rest[figure])),
      median(warm.slice(-part).map((rest) => rest[figure])),
    ]
    return { heap: ends('heap'), handles: ends('handles'), file: ends('file') }
  }
}

/** Waits until no more than `most` are open, as what was closed goes when both ends have heard of it; else for 2 s. */
async function handlesAtRest(most: number): Promise<number> {
  const open = () => process.getActiveResourcesInfo().filter((name) => name !== 'CloseReq').length
  let least = open()
  for (let turn = 0; turn < 100 && (turn < 2 || least > most); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    least = Math.min(least, open())
  }
  return least
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
