import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { ServedApp } from '../../../src/hosts/vite/served-app.ts'
import { SharedServing } from '../../../src/hosts/vite/shared-serving.ts'
import { servedApp } from '../../support/served-app.ts'

/** A development server of an empty app; `edit` writes a file, which Vite tells whoever watches it. */
async function serve() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'shared-serving-')))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'package.json'), '{}')
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
  })
  const serving = new SharedServing(new ServedApp(vite.config, { persist: false }))
  await serving.serve(vite)
  onTestFinished(() => vite.close())
  const ask = await servedApp(
    createHttpServer((request, response) => void serving.handle(request, response)),
  )
  return {
    edit(name: string, text: string, event: 'add' | 'change') {
      writeFileSync(join(root, name), text)
      vite.watcher.emit(event, join(root, name))
    },
    customers: async () =>
      (await (await ask(undefined, { path: '/__mock/records' })).json()).customers,
  }
}

it('a config file takes effect when it is made, and when it or what it imports is edited', async () => {
  const { edit, customers } = await serve()
  expect(await customers()).toBe(0)

  edit('rebilly-mock.config.ts', 'export default { customers: 1 }', 'add')
  await expect.poll(customers).toBe(1)
  edit('count.ts', 'export const customers = 2', 'add')
  const importing = "import { customers } from './count.ts'\nexport default { customers }"
  edit('rebilly-mock.config.ts', importing, 'change')
  await expect.poll(customers).toBe(2)
  edit('count.ts', 'export const customers = 3', 'change')
  await expect.poll(customers).toBe(3)
})
