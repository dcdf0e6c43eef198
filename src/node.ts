export { readDefinitions } from '#hosts/node/read-definitions'
export { readWorld } from '#hosts/node/read-world'
export type { NodeOptions, Running } from '#hosts/node/start-node'
export { startNode } from '#hosts/node/start-node'
