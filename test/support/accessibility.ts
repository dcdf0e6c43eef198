import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

interface Axe {
  run(options: RunOptions): Promise<AxeResults>
}

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe has to say against a page, shadow roots included: each rule with the elements that break it. */
export async function findingsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // Through the protocol, which no policy of the page's forbids.
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: await readFile(script, 'utf8') })
    await session.detach()
  }
  const { violations } = await page.evaluate(() =>
    // All rules run; of what they find to be good it names no elements.
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}
