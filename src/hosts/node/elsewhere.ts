/** What `rebilly-mock/node` is for the bundle of a page, a worker or an edge runtime, where nothing of it can run. */
import { coded } from '#engine/problem/mock-error'
import type { Running } from '../interception/interception.ts'

export type { Running }

const refused = (what: string, cure: string) => async (): Promise<never> => {
  throw coded(
    'REBILLY_MOCK_PLATFORM',
    new Error(
      `Failed to ${what}: \`rebilly-mock/node\` is for Node, and this was bundled for a page or an edge runtime. ${cure}`,
    ),
  )
}

export const startNode: typeof import('./start-node.ts').startNode = refused(
  'start the mock',
  'In a page use `startBrowser` of `rebilly-mock/browser`; on an edge runtime `mock.fetch`, or import it only ' +
    "where `process.env.NEXT_RUNTIME === 'nodejs'`. In Jest, take `jest-fixed-jsdom` for the page.",
)

export const readWorld: typeof import('./start-node.ts').readWorld = refused(
  'read the world',
  'Read the file in Node, and give its JSON as the option `world`.',
)

export const readDefinitions: typeof import('./read-definitions.ts').readDefinitions = refused(
  'read the definitions',
  'Read the file in Node, and give what it says as the option `definitions`.',
)
