import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync } from 'vite'
import { root } from './pages.ts'

/** An option as its type and its doc comment tell of it. */
export interface DocumentedOption {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly defaultsTo: string | undefined
  readonly examples: readonly string[]
}

/** The members of an exported interface, in the order of its source. */
export function optionsOf(file: string, name: string): DocumentedOption[] {
  const source = sourceOf(file)
  const { body, typeParameters } = interfaceIn(source, name)
  const constraints = new Map(
    typeParameters?.params.map((each) => [each.name.name, each.constraint] as const),
  )
  return body.body.flatMap((member) => {
    if (!('key' in member) || member.key.type !== 'Identifier') return []
    const { name } = member.key
    const type =
      member.type === 'TSMethodSignature'
        ? source.text.slice(member.start, member.end)
        : typed(source, member.typeAnnotation?.typeAnnotation, constraints)
    return [{ name, type: oneLine(type), ...commentOf(source, member.start) }]
  })
}

interface Source {
  readonly file: string
  readonly text: string
  readonly program: ESTree.Program
  readonly comments: ReturnType<typeof parseSync>['comments']
}

function sourceOf(file: string): Source {
  const text = readFileSync(join(root, file), 'utf8')
  const { program, comments, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`Failed to parse ${file}: ${errors[0].message}`)
  return { file, text, program, comments }
}

function interfaceIn({ file, program }: Source, name: string): ESTree.TSInterfaceDeclaration {
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type === 'TSInterfaceDeclaration' && declared.id.name === name) return declared
  }
  throw new Error(`${file} has no interface ${name}.`)
}

/** A type in the words of its source: what stands for another type is told by that. */
function typed(
  { text }: Source,
  type: ESTree.TSType | undefined,
  constraints: ReadonlyMap<string, ESTree.TSType | null | undefined>,
): string {
  if (!type) return 'unknown'
  const own = oneLine(text.slice(type.start, type.end))
  const constraint = constraints.get(own)
  if (constraint) return text.slice(constraint.start, constraint.end)
  const [, holder = '', member] = /^(\w+)\['(\w+)'\]$/.exec(own) ?? []
  const file = rules[holder]
  if (!file) return own
  const found = optionsOf(file, holder).find(({ name }) => name === member)
  if (found) return found.type
  const inherited = optionsOf('src/engine/rules.ts', 'Rules').find(({ name }) => name === member)
  if (!inherited) throw new Error(`There is no ${own}.`)
  return inherited.type
}

/** Where the types are that options name by a member. */
const rules: Readonly<Record<string, string>> = {
  CustomerRules: 'src/resources/customers/customer-rules.ts',
}

/** What the doc comment right before a place says. */
function commentOf(
  { text, comments }: Source,
  start: number,
): Omit<DocumentedOption, 'name' | 'type'> {
  const comment = comments.findLast(({ end }) => end <= start)
  const isOwn = comment && text.slice(comment.end, start).trim() === ''
  const said = isOwn && comment.value.startsWith('*') ? comment.value : ''
  const lines = said.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
  const [sentence = '', ...tags] = lines.join('\n').trim().split(/^@/m)
  const ofTag = (name: string) =>
    tags
      .filter((tag) => tag.startsWith(`${name} `) || tag.startsWith(`${name}\n`))
      .map((tag) => oneLine(tag.slice(name.length)))
  return { text: oneLine(sentence), defaultsTo: ofTag('default')[0], examples: ofTag('example') }
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
