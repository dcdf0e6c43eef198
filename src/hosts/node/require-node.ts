import { coded } from '#engine/problem/mock-error'

/** Throws on a Node that is too old: msw 3 fails there only when the first request comes, and does not say why. */
export function requireNode(): void {
  if ('withResolvers' in Promise) return
  throw coded(
    'REBILLY_MOCK_PLATFORM',
    new Error(
      `Failed to start the mock: this is Node ${process.versions.node}, and msw 3 needs 22.12 or newer. Update Node.`,
    ),
  )
}
