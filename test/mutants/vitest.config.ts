import { defineConfig } from 'vitest/config'
import config from '../vitest.config.ts'
import { changing } from './changed-sources.ts'

const { projects = [], ...test } = config.test ?? {}

/** The project's own config; each project takes the sources as they are changed, that of the browser too. */
export default defineConfig({
  ...config,
  test: {
    ...test,
    projects: projects.map((project) =>
      typeof project === 'object' && !(project instanceof Promise)
        ? {
            ...project,
            plugins: [...('plugins' in project ? (project.plugins ?? []) : []), changing],
          }
        : project,
    ),
  },
})
