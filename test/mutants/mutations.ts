import { placeAt, placesOf } from './places.ts'
import { isNode, type Node, treeOf, walk } from './syntax.ts'

/** A defect to plant: what stands in the place of a part of one file. */
export interface Mutation {
  /** The path from the project's root. */
  readonly file: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly line: number
  /** Where the place starts that runs whenever it can be told from the code as it stands. */
  readonly within: number
}

interface Found extends Pick<Mutation, 'kind' | 'start' | 'end' | 'replacement'> {
  /** What would not run any more, where nothing changes but that. */
  readonly lost?: Node
}

/** Every defect of the kinds below that one source can have. */
export function mutationsOf(file: string, source: string): Mutation[] {
  const all: Mutation[] = []
  walk(treeOf(file, source), (node, ancestors) => {
    const around = [...ancestors, node]
    const innermost = around.findLast((each, depth) => placeAt(each, around[depth - 1]))
    for (const { lost = innermost, ...found } of defectsOf(node, ancestors, source)) {
      if (found.replacement === source.slice(found.start, found.end)) continue
      const line = source.slice(0, found.start).split('\n').length
      // A directive is no place; it does something as its file is loaded.
      const within = lost?.start ?? placesOf(file, source)[0]?.node.start ?? 0
      all.push({ ...found, file, line, within })
    }
  })
  return all
}

export const planted = (source: string, { start, end, replacement }: Mutation): string =>
  source.slice(0, start) + replacement + source.slice(end)

function* defectsOf(node: Node, ancestors: readonly Node[], source: string): Generator<Found> {
  const text = (part: unknown) => (isNode(part) ? source.slice(part.start, part.end) : '')
  const instead = (kind: string, replacement: string): Found => ({
    kind,
    start: node.start,
    end: node.end,
    replacement,
  })
  const parent = ancestors.at(-1)
  const operator = String(node.operator)

  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      for (const other of operators[operator] ?? []) {
        const kind = isBoundary(operator, other) ? 'boundary' : 'operator'
        yield instead(kind, `(${text(node.left)} ${other} ${text(node.right)})`)
      }
      if (node.type === 'LogicalExpression') {
        yield { ...instead('operand', `(${text(node.left)})`), ...losing(node.right) }
      }
      break
    case 'UnaryExpression':
      if (operator === '!' || operator === '-') yield instead('operator', text(node.argument))
      break
    case 'UpdateExpression':
      yield instead('operator', source.slice(node.start, node.end).replace(/\+\+|--/, flipped))
      break
    case 'AssignmentExpression':
      if (assignments[operator]) {
        yield instead('operator', `${text(node.left)} ${assignments[operator]} ${text(node.right)}`)
      }
      break
    case 'Literal':
      if (parent && isName(node, parent)) break
      for (const value of constantsBeside(node)) yield instead('constant', value)
      break
    case 'IfStatement':
      for (const value of ['true', 'false']) {
        const { start, end } = node.test as Node
        const lost = value === 'true' ? node.alternate : node.consequent
        yield { kind: 'condition', start, end, replacement: value, ...losing(lost, node.test) }
      }
      break
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = node
      yield { ...instead('condition', `(${text(consequent)})`), ...losing(alternate, test) }
      yield { ...instead('condition', `(${text(alternate)})`), ...losing(consequent, test) }
      break
    }
    case 'ExpressionStatement':
    case 'ThrowStatement':
      if (!isSuperCall(node)) yield instead('statement', ';')
      break
    case 'AwaitExpression':
      yield instead('await', `(${text(node.argument)})`)
      break
    case 'CallExpression':
    case 'NewExpression':
      yield* inCall(node, text)
      break
    case 'MemberExpression':
      if (node.optional) {
        const dot = node.computed ? `[${text(node.property)}]` : `.${text(node.property)}`
        yield instead('chain', text(node.object) + dot)
      }
      break
  }
}

/** A part that is not run any more, where leaving out its condition does nothing else. */
function losing(part: unknown, condition?: unknown): { lost?: Node } {
  let mayDoMore = false
  if (isNode(condition)) walk(condition, ({ type }) => (mayDoMore ||= doing.test(type)))
  return isNode(part) && !mayDoMore ? { lost: part } : {}
}

/** An expression that may do something besides having a value. */
const doing = /^(Call|New|Await|Yield|Update|Assignment|TaggedTemplate)Expression$|^Import/

/** Two arguments in the other order, or a method that does the opposite. */
function* inCall(node: Node, text: (part: unknown) => string): Generator<Found> {
  const [first, second] = node.arguments as Node[]
  const isList = first?.type === 'SpreadElement' || second?.type === 'SpreadElement'
  if (first && second && !isList && !takesAnyOrder.test(text(node.callee))) {
    yield {
      kind: 'arguments',
      start: first.start,
      end: second.end,
      replacement: `${text(second)}, ${text(first)}`,
    }
  }
  const { property, computed } = node.callee as Node
  if (!isNode(property) || computed) return
  const name = text(property)
  // Every object has a method of the name `toString`.
  const other = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (other) {
    yield { kind: 'method', start: property.start, end: property.end, replacement: other }
  }
}

const operators: Record<string, readonly string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '&': ['|'],
  '|': ['&'],
  '>>>': ['<<'],
  '<<': ['>>>'],
}

const assignments: Record<string, string> = {
  '+=': '-=',
  '-=': '+=',
  '??=': '=',
  '||=': '&&=',
  '&&=': '||=',
}

const methods: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  toLowerCase: 'toString',
  trim: 'toString',
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  find: 'findLast',
  findLast: 'find',
  filter: 'slice',
  add: 'has',
  delete: 'has',
}

/** What does the same with its arguments in any order. */
const takesAnyOrder = /^(Math\.(imul|max|min|hypot)|Object\.is)$/

const isBoundary = (from: string, to: string) => from.replace('=', '') === to.replace('=', '')

const flipped = (found: string) => (found === '++' ? '--' : '++')

/**
 * Other values of a constant. Sentences stay as they are: how a message is worded is no behaviour, and tests
 * that repeat each word would only say everything twice.
 */
function constantsBeside({ value, regex, raw }: Node): string[] {
  if (regex) return regexesBeside(regex as { pattern: string; flags: string })
  if (typeof value === 'boolean') return [String(!value)]
  if (typeof value === 'number') return value === 0 ? ['1'] : [String(value + 1), '0']
  if (typeof value === 'string' && value === '') return ["'mutated'"]
  if (typeof value === 'string' && !/\s/.test(value)) return [`${String(raw)[0]}${String(raw)[0]}`]
  return []
}

function regexesBeside({ pattern, flags }: { pattern: string; flags: string }): string[] {
  return [
    ...(pattern.startsWith('^') ? [`/${pattern.slice(1)}/${flags}`] : []),
    ...(/[^\\]\$$/.test(pattern) ? [`/${pattern.slice(0, -1)}/${flags}`] : []),
    ...(flags.includes('i') ? [`/${pattern}/${flags.replace('i', '')}`] : []),
    ...(flags.includes('g') ? [`/${pattern}/${flags.replace('g', '')}`] : []),
  ].filter((regex) => !regex.startsWith('//'))
}

/** Whether a literal is the name of a member, which nothing but a typing error would change. */
const isName = (node: Node, parent: Node): boolean =>
  (parent.key === node && !parent.computed) || parent.type === 'TSLiteralType'

/** A constructor cannot run without it. */
const isSuperCall = ({ expression }: Node): boolean =>
  isNode(expression) && isNode(expression.callee) && expression.callee.type === 'Super'
