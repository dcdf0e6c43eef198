import { type ChildProcess, execFileSync } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Notes a process that leads a group of its own, so that nothing of the group outlives this process. */
export function lead(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends a process with all that it started, which a defect may keep busy for ever. */
export function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

/** The processor's time that a group has had, in seconds: unlike a clock, it stands still while others are served. */
export function secondsSpent({ pid }: ChildProcess): number {
  return execFileSync('ps', ['-A', '-o', 'pgid=,time='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(([group]) => group === String(pid))
    .reduce((total, [, time = '']) => total + secondsIn(time), 0)
}

/** POSIX: `[dd-]hh:mm:ss`. */
function secondsIn(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[-:]/).map(Number).reverse()
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}

process.on('exit', () => running.forEach(endGroup))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
