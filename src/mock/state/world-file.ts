import { coded } from '#engine/problem/mock-error'
import { sentence } from '#engine/values/sentence'
import type { MockSnapshot } from './mock-state.ts'

/** A snapshot as a file, for people to keep. */
export const worldFile = (snapshot: MockSnapshot): File =>
  new File([`${JSON.stringify(snapshot, null, 2)}\n`], 'rebilly-mock-world.json', {
    type: 'application/json',
  })

/** What a file says; throws for what is no file, and for what is no JSON. */
export async function worldIn(file: Blob): Promise<unknown> {
  if (!(file instanceof Blob)) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new TypeError(
        'Failed to import a world: what was given is no file. Give a Blob, such as what `mock.export()` gave or an input of type "file" has; `mock.restore` takes a world itself.',
      ),
    )
  }
  return parsed(await file.text())
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to import a world: the file is not JSON: ${sentence(reason)} Take one that \`mock.export()\` gave; nothing was changed.`,
      ),
    )
  }
}
