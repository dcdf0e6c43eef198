import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'
import { root } from './pages.ts'

/** Where a message has a value of its own. */
const hole = '…'

/** The first sentence of each failure that the kit's sources word, sorted, each with the first file that has it. */
export function failureMessages(): Map<string, string> {
  const files = globSync('{src,handlers,factories}/**/*.{ts,tsx}', { cwd: root }).toSorted()
  const found = files.flatMap((file) =>
    messagesIn(file, readFileSync(join(root, file), 'utf8')).map((text) => [text, file] as const),
  )
  return new Map(found.toReversed().toSorted())
}

/** The first sentences, from "Failed to" on, of the texts of a source; what is put into them is a hole. */
export function messagesIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`Failed to parse ${file}: ${errors[0].message}`)
  const found: string[] = []
  /** Parts of a longer text, which are no texts of their own. */
  const parts = new Set<unknown>()
  const look = (node: ESTree.Expression) => {
    if (parts.has(node)) return
    const [, text] = /\b(Failed to\b[\s\S]*)/.exec(textOf(node, parts)) ?? []
    const message = text && firstSentenceOf(text)
    if (message && message !== 'Failed to') found.push(message)
  }
  new Visitor({ BinaryExpression: look, Literal: look, TemplateLiteral: look }).visit(program)
  return found
}

function textOf(node: ESTree.Expression, parts: Set<unknown>): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : hole
  if (node.type === 'TemplateLiteral')
    return node.quasis.map(({ value }) => value.cooked).join(hole)
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return hole
  const sides = [node.left as ESTree.Expression, node.right]
  for (const side of sides) parts.add(side)
  return sides.map((side) => textOf(side, parts)).join('')
}

/** Up to a dot with a space or nothing behind it; dots of names and versions go on. A text may be a script. */
const firstSentenceOf = (text: string): string => {
  const [line = ''] = text
    .trim()
    .replaceAll(/' \+ .*? \+ '/g, hole)
    .split('\n')
  const [sentence = line] = /^.*?(?=[.:]?(?:$|'\))|\. )/.exec(line) ?? []
  return sentence.replaceAll(/…+/g, hole).trim()
}
