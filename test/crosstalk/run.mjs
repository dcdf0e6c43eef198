/**
 * Runs the tests of this folder ten times, in ten orders that each can be run again by its seed. Names of files choose
 * among them: `npm run test:crosstalk -- ssr.spec.ts`.
 */
import { spawnSync } from 'node:child_process'

const env = { ...process.env, CROSSTALK_TESTS: '200' }
const rounds = Number(process.env.CROSSTALK_ROUNDS ?? 10)
for (let round = 1; round <= rounds; round += 1) {
  const config = 'test/crosstalk/playwright.config.ts'
  const args = ['test', '--config', config, '--shuffle', `${round}`, ...process.argv.slice(2)]
  console.log(`\nround ${round} of ${rounds}: playwright ${args.join(' ')}`)
  const { status } = spawnSync('playwright', args, { env, stdio: 'inherit', shell: true })
  if (status !== 0) process.exit(status ?? 1)
}
