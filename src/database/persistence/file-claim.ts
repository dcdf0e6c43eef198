import { node } from './node-modules.ts'

/** What this process has. */
const claims = new Set<string>()
const giveBack = (claim: string) => node().fsNow.rmSync(claim, { force: true })

/** Another process has the file. */
export class FileTaken extends Error {
  readonly claim: string
  readonly owner: number

  constructor(file: string, claim: string, owner: number) {
    super(
      `process ${owner} has ${file}. End it, give another \`name\` or \`file\`, or delete ${claim} if it is gone`,
    )
    this.claim = claim
    this.owner = owner
  }
}

/**
 * Takes a file for this process, and gives it back when that ends; throws while another one has it, as
 * two that replace one file would undo each other's writes.
 */
export async function claimFile(file: string): Promise<void> {
  const { fs, path, threadId } = node()
  await fs.mkdir(path.dirname(file), { recursive: true })
  const claim = `${file}.lock`
  const mine = `${process.pid} ${threadId}`
  // A second try takes what a process left that was killed.
  for (const isLast of [false, true]) {
    try {
      await fs.writeFile(claim, mine, { flag: 'wx' })
      if (claims.size === 0) process.once('exit', () => claims.forEach(giveBack))
      claims.add(claim)
      return
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error
      const [owner = 0, thread] = (await fs.readFile(claim, 'utf8')).split(' ').map(Number)
      if (isLast || isAlive(owner, thread)) throw new FileTaken(file, claim, owner)
      await fs.rm(claim, { force: true })
    }
  }
}

/** Of this process only another thread can have it: it forgets its own files with its memory. */
function isAlive(owner: number, thread: number | undefined): boolean {
  if (owner === process.pid) return thread !== node().threadId
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}
