import { readFile } from 'node:fs/promises'
import { coded } from '#engine/problem/mock-error'

/**
 * Reads an OpenAPI document from a file, JSON or YAML. Throws when the file cannot be read or is neither; what the
 * document says is checked where it is used.
 *
 * @example
 * const mock = createMock({ definitions: () => readDefinitions('api.yaml') })
 */
export async function readDefinitions(path: string | URL): Promise<object> {
  const fail = (reason: string, cause?: unknown) =>
    coded(
      'REBILLY_MOCK_DEFINITIONS',
      new Error(`Failed to read the definitions from "${path}": ${reason}.`, { cause }),
    )
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fail(error.code === 'ENOENT' ? 'there is no such file' : error.message, error)
  })
  let given: unknown
  try {
    given = /^\s*\{/.test(text) ? JSON.parse(text) : (await import('yaml')).parse(text)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw fail(`it is neither JSON nor YAML: ${reason.replace(/[.:]$/, '')}`, error)
  }
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given
  throw fail('it holds no object')
}
