const width = 30
const interval = 100

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

/** Shows how far a long piece of work is, on a terminal; elsewhere it shows nothing. */
export class Progress {
  readonly #total: number | undefined
  readonly #noun: string
  readonly #terminal: Terminal
  readonly #began = Date.now()
  #done = 0
  #shown = 0

  /** `total` is how many there will be, where that is known. */
  constructor(noun: string, total: number | undefined, terminal: Terminal = process.stderr) {
    this.#noun = noun
    this.#total = total
    this.#terminal = terminal
  }

  step(): void {
    this.#done += 1
    // The clock is asked now and then only; it would cost more than a step.
    if (this.#done % 64 === 0) this.#show()
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#shown > 0) this.#terminal.write('\r\x1b[K')
  }

  #show(): void {
    const now = Date.now()
    if (!this.#terminal.isTTY || now - this.#shown < interval) return
    this.#shown = now
    this.#terminal.write(
      `\r${progressLine(this.#done, this.#total, this.#noun, now - this.#began)}\x1b[K`,
    )
  }
}

/** The line at one moment; `elapsed` is in milliseconds. */
function progressLine(
  done: number,
  total: number | undefined,
  noun: string,
  elapsed: number,
): string {
  if (total === undefined) return `${inThousands(done)} ${noun}`
  const share = Math.min(1, done / total)
  const bar = '#'.repeat(Math.round(share * width)).padEnd(width, '.')
  const left = Math.ceil((elapsed * (1 - share)) / share / 1000)
  return `[${bar}] ${Math.floor(share * 100)} % of ${inThousands(total)} ${noun}, ${left} s left`
}

/** A number as people read it: 100,000. */
export const inThousands = (value: number): string => value.toLocaleString('en')
