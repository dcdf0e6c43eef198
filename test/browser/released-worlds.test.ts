import { expect, test } from 'vitest'
import { digestsOfWorlds, releasedWorlds } from '../support/released-worlds.ts'

test('a browser makes the same worlds as Node, byte for byte', () => {
  expect(digestsOfWorlds()).toEqual(releasedWorlds)
})
