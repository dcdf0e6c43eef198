import type { Rolldown } from 'tsdown'

const handingOn = /^export \{ ([^}]+) \} from "\.\/([^"]+)";\s*$/

/**
 * Leads each `import()` of a file that only hands on what another one has to that other one, since each file is a
 * request more of a page. What others import already gets one such file for all: a bundler would warn that it cannot be
 * loaded later, and would keep all of it.
 */
export const fewerFacades = {
  name: 'fewer-facades',
  generateBundle(this: Rolldown.PluginContext, _: unknown, bundle: Rolldown.OutputBundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const isImported = (file: string) => chunks.some(({ imports }) => imports.includes(file))
    const facades = chunks.flatMap(facadeOf).filter(({ file }) => !isImported(file))
    const own = new Set(facades.map(({ file }) => file))
    const imported = new Set(
      chunks.filter(({ fileName }) => !own.has(fileName)).flatMap(({ imports }) => imports),
    )
    for (const target of new Set(facades.map(({ from }) => from))) {
      const ofTarget = facades.filter(({ from }) => from === target)
      const led = imported.has(target) ? target.replace('.chunk.', '.later.') : target
      if (led !== target) {
        const names = new Set(ofTarget.flatMap(({ names }) => Object.values(names)))
        const source = `export { ${[...names].join(', ')} } from "./${target}";\n`
        this.emitFile({ type: 'asset', fileName: led, source })
      }
      for (const { file, names } of ofTarget) {
        for (const chunk of chunks)
          chunk.code = chunk.code.split(`/${file}")`).join(`/${led}")${renaming(names)}`)
        delete bundle[file]
      }
    }
  },
}

interface Facade {
  file: string
  from: string
  /** Each name that it hands on, and the other file's own for it. */
  names: Record<string, string>
}

function facadeOf({ isEntry, fileName, code }: Rolldown.OutputChunk): Facade[] {
  const [, list, from] = handingOn.exec(code) ?? []
  if (isEntry || list === undefined || from === undefined) return []
  const names = list.split(', ').map((each) => each.split(' as '))
  return [
    {
      file: fileName,
      from,
      names: Object.fromEntries(names.map(([inner = '', outer = inner]) => [outer, inner])),
    },
  ]
}

/** Gives a member its name again where two files had one of it. */
function renaming(names: Facade['names']): string {
  const pairs = Object.entries(names)
  if (pairs.every(([outer, inner]) => outer === inner)) return ''
  const members = pairs.map(([outer, inner]) => `${outer}: module.${inner}`)
  return `.then((module) => ({ ${members.join(', ')} }))`
}
