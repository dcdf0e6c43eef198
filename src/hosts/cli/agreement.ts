import { createInterface } from 'node:readline/promises'

/** Asks on the terminal whether to go on; rejects when the answer is not yes, or when nobody can be asked. */
export async function agreed(
  notice: string,
  signal: AbortSignal,
  input: NodeJS.ReadableStream & { isTTY?: boolean } = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<void> {
  if (!input.isTTY) {
    throw new Error(`${notice}\nNobody is there to be asked. Add --yes if that may be.`)
  }
  const terminal = createInterface({ input, output })
  try {
    const answer = await terminal.question(`${notice}\nGo on? [y/N] `, { signal })
    if (!/^y(es)?$/i.test(answer.trim())) throw new Error('Nothing was written.')
  } finally {
    terminal.close()
  }
}
