#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { run } from './cli/run.ts'

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
await run(process.argv, JSON.parse(manifest).version)
