export type { MockConfig } from '#hosts/vite/mock-config'
export { defineMockConfig } from '#hosts/vite/mock-config'
