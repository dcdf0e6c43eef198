/**
 * Writes lines to the console, in their order, and those of a turn of the event loop together: a write for each would
 * take a server half of its speed. What waits when the process ends is written then.
 */
export function lineWriter(): (line: string) => void {
  let waiting: string[] = []
  const write = () => {
    if (waiting.length === 0) return
    const text = waiting.join('\n')
    waiting = []
    // Not to the stream: the console puts up with a reader that has gone.
    console.log(text)
  }
  process.on('exit', write)
  return (line) => {
    if (waiting.length === 0) setImmediate(write)
    waiting.push(line)
  }
}
