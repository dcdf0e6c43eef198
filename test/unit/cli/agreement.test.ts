import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { agreed } from '../../../src/hosts/cli/agreement.ts'

const { signal } = new AbortController()

/** Asks someone who types an answer. */
const asked = (answer: string, isTTY = true) => {
  const input = Object.assign(new PassThrough(), { isTTY })
  input.end(`${answer}\n`)
  return agreed('This writes.', signal, input, new PassThrough())
}

describe('an agreement', () => {
  it.each(['y', 'Yes', ' yes '])('is %j', async (answer) => {
    await expect(asked(answer)).resolves.toBeUndefined()
  })

  it.each(['', 'n', 'yesterday'])('is not %j', async (answer) => {
    await expect(asked(answer)).rejects.toThrow('Nothing was written.')
  })

  it('needs somebody', async () => {
    await expect(asked('y', false)).rejects.toThrow(
      'This writes.\nNobody is there to be asked. Add --yes if that may be.',
    )
  })
})
