/** Packs the kit as it would be published, for the apps that are to install it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed kit. */
    packed: string
  }
}

export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const name = execFileSync('npm', args, { cwd: project.config.root, encoding: 'utf8' })
  project.provide('packed', join(folder, name.trim()))
  return () => rmSync(folder, { recursive: true, force: true })
}
