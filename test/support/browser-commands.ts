import type { BrowserCommand } from 'vitest/node'
import { publishedDocument } from './definitions/published-documents.ts'

type Version = Parameters<typeof publishedDocument>[0]

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** A document that the kit has no copy of, if it is there. */
    publishedDocument(version: Version): Promise<object | undefined>
  }
}

const ofDocument: BrowserCommand<[version: Version]> = (_, version) => publishedDocument(version)

/** What a test in a page asks of Node. */
export const browserCommands = { publishedDocument: ofDocument }
