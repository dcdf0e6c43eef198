import { execFileSync } from 'node:child_process'

/** A TCP port that is free now, found synchronously so that a settings file can ask for it. */
export function freePort() {
  const program =
    "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })"
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }))
}
