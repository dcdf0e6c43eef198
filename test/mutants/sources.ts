import { globSync } from 'node:fs'

/** The files that defects are planted in. The table of conformance is no code: its cases are tests themselves. */
export const sourcesIn = (root: string): string[] =>
  globSync('{src,handlers,factories}/**/*.ts', {
    cwd: root,
    exclude: ['**/*.d.ts', 'src/conformance/cases/**'],
  }).sort()
