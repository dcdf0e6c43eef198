export type { MockConfig } from '#hosts/config/mock-config'
export { defineMockConfig } from '#hosts/config/mock-config'
