import { expect, onTestFinished, test } from 'vitest'
import { startNode } from '../../src/node.ts'
import { createMock } from '../support/create-mock.ts'

/** As on a Node that is older than msw needs. */
function beOlder(): void {
  const known = Object.getOwnPropertyDescriptor(Promise, 'withResolvers') ?? {}
  Reflect.deleteProperty(Promise, 'withResolvers')
  onTestFinished(() => void Object.defineProperty(Promise, 'withResolvers', known))
}

const words = `this is Node ${process.versions.node}, and msw 3 needs 22.12 or newer. Update Node.`

test('an older Node is told of before the first request: by startNode', async () => {
  beOlder()
  await expect(startNode(createMock())).rejects.toThrow(words)
})

test('an older Node is told of before the first request: by the import of rebilly-mock/vitest', async () => {
  beOlder()
  await expect(import('../../src/vitest.ts')).rejects.toThrow(words)
})
