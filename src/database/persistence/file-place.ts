import { coded } from '#engine/problem/mock-error'
import { node } from './node-modules.ts'

const folder = '.rebilly-mock'

/**
 * The file of a world that has only a name; throws when the name would lead out of the folder of such
 * files, or is none that every file system takes.
 */
export function fileOf(name: string): string {
  if (/[/\\:*?"<>|\p{Cc}]|^\.+$/u.test(name) || name.length > 200) {
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        `Failed to keep the mock: \`name\` is ${JSON.stringify(name.slice(0, 60))}, which is no name of a file in ` +
          `${folder}. Give one without a slash, such as "dev", or the place by \`file\`.`,
      ),
    )
  }
  return `${folder}/${name}.json`
}

/**
 * Where a file really is: what is kept by a link is written to where that leads. Throws for what is no
 * file, and where a name alone leads elsewhere by a link: nobody has said that.
 */
export async function placeOf(given: string, { mayLeave }: { mayLeave: boolean }): Promise<string> {
  const { fs, path } = node()
  const asked = path.resolve(given)
  const place = await targetOf(asked)
  const there = await fs.stat(place).catch(() => undefined)
  if (there?.isDirectory()) throw fault('EISDIR', 'it is a folder. Name a file in it')
  if (there && !there.isFile()) throw fault('EINVAL', 'it is no file, but a device or the like')
  if (!mayLeave && path.dirname(place) !== (await targetOf(path.dirname(asked)))) {
    throw fault('ELOOP', `it is a link to ${place}. Give that as \`file\`, if it is meant`)
  }
  return place
}

/** Follows links, also to what is not there yet; those that lead in a circle are refused by the system. */
async function targetOf(file: string): Promise<string> {
  const { fs, path } = node()
  try {
    return await fs.realpath(file)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error
  }
  const link = await fs.readlink(file).catch(() => undefined)
  if (link !== undefined) return targetOf(path.resolve(path.dirname(file), link))
  const above = path.dirname(file)
  return above === file ? file : path.join(await targetOf(above), path.basename(file))
}

const fault = (code: string, message: string) => Object.assign(new Error(message), { code })
