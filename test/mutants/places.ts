import { type Node, treeOf, walk } from './syntax.ts'

/** A part of a source that a test runs or does not: a statement, or an expression that is evaluated only at times. */
export interface Place {
  readonly node: Node
  /** What a probe has to stand in, to be there alone. */
  readonly as: 'statement' | 'body' | 'block' | 'expression'
}

/** The places of a source, from the outside in. No two of them start alike. */
export function placesOf(file: string, source: string): Place[] {
  const places: Place[] = []
  walk(treeOf(file, source), (node, ancestors) => {
    const place = placeAt(node, ancestors.at(-1))
    if (place) places.push(place)
  })
  return places
}

/** Whether a node is a place, by where it stands in the node around it. */
export function placeAt(node: Node, parent: Node | undefined): Place | undefined {
  switch (parent?.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      // A directive is one only while nothing stands before it.
      if (node.directive || node.type === 'Hashbang') return undefined
      return { node, as: 'statement' }
    case 'SwitchCase':
      return node === parent.test ? undefined : { node, as: 'statement' }
    case 'IfStatement':
      return node === parent.test ? undefined : bodyAt(node)
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node === parent.body ? bodyAt(node) : undefined
    case 'ConditionalExpression':
      return node === parent.test ? undefined : { node, as: 'expression' }
    case 'LogicalExpression':
    case 'AssignmentPattern':
      return node === parent.right ? { node, as: 'expression' } : undefined
    case 'AssignmentExpression': {
      const mayBeSkipped = /^(&&|\|\||\?\?)=$/.test(String(parent.operator))
      return mayBeSkipped && node === parent.right ? { node, as: 'expression' } : undefined
    }
    case 'ArrowFunctionExpression': {
      const isValue = node === parent.body && node.type !== 'BlockStatement'
      return isValue ? { node, as: 'expression' } : undefined
    }
    case 'PropertyDefinition':
      return node === parent.value ? { node, as: 'expression' } : undefined
  }
  return undefined
}

const bodyAt = (node: Node): Place => ({
  node,
  as: node.type === 'BlockStatement' ? 'block' : 'body',
})
