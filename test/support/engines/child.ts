import type { ChildProcess } from 'node:child_process'

const patience = 5_000

/** Ends a program that a test started, by force when it does not go by itself. */
export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await ended(child)
}

/** Waits until a program is gone, and makes it go when that takes too long. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
}

/** The first match in what a program prints, or a rejection when it ends without. */
export function firstMatch(
  child: ChildProcess,
  stream: NodeJS.ReadableStream,
  wanted: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (data) => {
      text += data
      const [, found] = wanted.exec(text) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`${child.spawnfile} ended with ${code}: ${text}`)),
    )
  })
}
