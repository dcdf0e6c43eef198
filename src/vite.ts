export type { MockConfig } from '#hosts/config/mock-config'
export { rebillyMock } from '#hosts/vite/plugin'
export type { RebillyMockOptions } from '#hosts/vite/settings'
