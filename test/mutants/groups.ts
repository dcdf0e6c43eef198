import type { ChildProcess } from 'node:child_process'

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

process.on('exit', () => running.forEach(endGroup))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
