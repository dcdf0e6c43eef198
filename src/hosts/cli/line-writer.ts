/** In milliseconds; nobody who watches a terminal sees it. */
const wait = 20

/**
 * Writes lines to the console, in their order, and those of a moment together: a write for each would take a server half
 * of its speed. What waits when the process ends is written then.
 */
export function lineWriter(): (line: string) => void {
  let waiting: string[] = []
  const write = () => {
    if (waiting.length === 0) return
    const text = waiting.join('\n')
    waiting = []
    console.log(text)
  }
  process.on('exit', write)
  return (line) => {
    if (waiting.length === 0) setTimeout(write, wait)
    waiting.push(line)
  }
}
