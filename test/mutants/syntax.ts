import { parseSync } from 'vite'

/** A node of the syntax tree, as far as mutations look at it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [member: string]: unknown
}

/** A node with the nodes around it, the innermost last. */
export type Visit = (node: Node, ancestors: readonly Node[]) => void

/** Parses a TypeScript source; throws where it is none. */
export function treeOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`Failed to parse ${file}: ${errors[0].message}`)
  return program as unknown as Node
}

/** Visits what runs, from the outside in; types and the paths of imports leave no trace in the JavaScript. */
export function walk(node: Node, visit: Visit, ancestors: readonly Node[] = []): void {
  if (isErased(node)) return
  visit(node, ancestors)
  const around = [...ancestors, node]
  for (const [member, value] of Object.entries(node)) {
    if (erasedMembers.has(member)) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, around)
    }
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const keptTypeScript = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSParameterProperty',
])

const erasedMembers = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
  'implements',
  'source',
])

function isErased({ type, declare, source }: Node): boolean {
  if (declare === true) return true
  if (type.startsWith('TS')) return !keptTypeScript.has(type)
  return type === 'ImportDeclaration' || (type.startsWith('Export') && isNode(source))
}
