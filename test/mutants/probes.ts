import { reachedKey } from './reached-key.ts'
import { isFunction, type Node, treeOf, walk } from './syntax.ts'

/** The source with a probe at the start of each function and of the module. */
export function probed(file: string, source: string): string {
  const inserts: { at: number; text: string }[] = [{ at: 0, text: `${probe(file, -1)};` }]
  walk(treeOf(file, source), (node) => {
    if (!isFunction(node)) return
    const body = node.body as Node | null
    if (!body) return
    const text = probe(file, node.start)
    if (body.type === 'BlockStatement') {
      inserts.push({ at: body.start + 1, text: `${text};` })
    } else {
      // An object literal stands in parentheses, which are not part of the node.
      const start = source.lastIndexOf('=>', body.start) + 2
      const end = node.end
      inserts.push({ at: start, text: ` (${text},` }, { at: end, text: ')' })
    }
  })
  return inserts
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, insert) => text.slice(0, insert.at) + insert.text + text.slice(insert.at),
      source,
    )
}

const probe = (file: string, start: number) =>
  `(globalThis.${reachedKey} ??= new Set()).add(${JSON.stringify(`${file}:${start}`)})`
