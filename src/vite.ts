export type { MockConfig } from './config.ts'
export { rebillyMock } from './vite/plugin.ts'
export type { RebillyMockOptions } from './vite/settings.ts'
