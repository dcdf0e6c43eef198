#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

// The package's own: this file is built as `dist/cli.js`.
const folder = new URL('..', import.meta.url)
const manifest = readFileSync(new URL('package.json', folder), 'utf8')
await run(process.argv, JSON.parse(manifest).version, fileURLToPath(folder))
