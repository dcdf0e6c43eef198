import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

const entry = fileURLToPath(new URL('../src/hosts/browser/worker-start.ts', import.meta.url))

/** Puts the script with which workers begin, as a text, into what loads it. */
export const workerScript = {
  name: 'worker-script',
  async load(id: string) {
    if (!id.endsWith('/src/hosts/browser/worker-script.ts')) return
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2023',
        lib: { entry, formats: ['iife'], name: 'rebillyMockStart' },
      },
    })
    const [{ output }] = [built].flat() as [Rolldown.RolldownOutput]
    const text = JSON.stringify(output[0].code)
    return { code: `export const workerScript = ${text}`, moduleType: 'js' as const }
  },
}
