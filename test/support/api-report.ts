import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type ESTree, parseSync } from 'vite'
import { root } from './pages.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions

/** Every export of every entry with its signature, as the sources say it. */
export function apiReport(): string {
  const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'))
  const sections = entries.map((entry) => {
    const name = entry.replace('.', manifest.name)
    const file = sourceOfEntry(name)
    const exported = [...exportsOf(file)].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const texts = exported.map(
      ([as, found]) => `${as === found.name ? '' : `${as}: `}${signature(found)}`,
    )
    return [`# ${name}`, ...(texts.length > 0 ? texts : ['(only declares)'])].join('\n\n')
  })
  return `${sections.join('\n\n')}\n`
}

/** The names that an entry exports, types included. */
export const namesOfEntry = (entry: string): string[] => [...exportsOf(sourceOfEntry(entry)).keys()]

/** A declaration, by the name that it has where it stands. */
interface Declared {
  readonly file: string
  readonly name: string
}

function sourceOfEntry(entry: string): string {
  const [, last = ''] = /^[^/]+\/(.*)$/.exec(entry) ?? []
  const [path] = paths[entry] ?? paths[`${manifest.name}/*`]
  const places = [
    path.replace('*', last),
    ...['ts', 'tsx', 'd.ts'].map((as) => `src/hosts/${last}.${as}`),
  ]
  const found = places.find((each) => existsSync(join(root, each)))
  if (!found) throw new Error(`The entry ${entry} has no source.`)
  return posix.normalize(found)
}

/** What a file exports, by the names that it gives to it. */
function exportsOf(file: string): Map<string, Declared> {
  const found = new Map<string, Declared>()
  for (const statement of sourceOf(file).program.body) {
    if (statement.type === 'ExportDefaultDeclaration')
      found.set('default', { file, name: 'default' })
    if (statement.type === 'ExportAllDeclaration') {
      const names = exportsOf(resolved(file, statement.source.value))
      for (const [name, declared] of names) found.set(name, declared)
    }
    if (statement.type !== 'ExportNamedDeclaration') continue
    for (const name of namesIn(statement.declaration)) found.set(name, { file, name })
    for (const { local, exported } of statement.specifiers) {
      const [own, name] = [textOf(local), textOf(exported)]
      const from = statement.source ? resolved(file, statement.source.value) : undefined
      found.set(
        name,
        (from ? exportsOf(from).get(own) : imported(file, own)) ?? { file, name: own },
      )
    }
  }
  return found
}

/** What an import of a file brings under a name, if one does. */
function imported(file: string, name: string): Declared | undefined {
  for (const statement of sourceOf(file).program.body) {
    if (statement.type !== 'ImportDeclaration') continue
    const specifier = statement.specifiers.find((each) => each.local.name === name)
    const from = statement.source.value
    if (specifier?.type === 'ImportSpecifier' && /^[.#]/.test(from))
      return exportsOf(resolved(file, from)).get(textOf(specifier.imported))
  }
  return undefined
}

const textOf = (name: ESTree.ModuleExportName): string =>
  name.type === 'Literal' ? name.value : name.name

function resolved(file: string, specifier: string): string {
  const [, floor, rest] = /^(#[^/]+)\/(.*)$/.exec(specifier) ?? []
  if (floor) return posix.normalize(manifest.imports[`${floor}/*`].replace('*', rest))
  return posix.join(posix.dirname(file), specifier)
}

interface Source {
  readonly text: string
  readonly program: ESTree.Program
}

const sources = new Map<string, Source>()

/** A source whose comments are blank, so that every place stays where it is. */
function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known) return known
  let text = readFileSync(join(root, file), 'utf8')
  const { program, comments, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`Failed to parse ${file}: ${errors[0].message}`)
  for (const { start, end } of comments)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  const source = { text, program }
  sources.set(file, source)
  return source
}

type Statement = ESTree.Program['body'][number]

function namesIn(declaration: ESTree.Declaration | null | undefined): string[] {
  if (!declaration) return []
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(boundBy)
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
}

/** The names that a declaration of values gives, by itself or by what it takes apart. */
function boundBy({ id }: ESTree.VariableDeclarator): string[] {
  if (id.type === 'Identifier') return [id.name]
  if (id.type !== 'ObjectPattern') return []
  return id.properties.flatMap((each) =>
    each.type === 'Property' && each.value.type === 'Identifier' ? [each.value.name] : [],
  )
}

const declarationOf = (statement: Statement): ESTree.Declaration | undefined => {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? undefined
  if (statement.type === 'ExportDefaultDeclaration') return undefined
  return statement as ESTree.Declaration
}

/** A declaration without what it does: all of a type, and of a function up to its body. */
function signature({ file, name }: Declared): string {
  const { text, program } = sourceOf(file)
  const texts = program.body.flatMap((statement) => {
    if (name === 'default' && statement.type === 'ExportDefaultDeclaration')
      return [`default ${headOf(text, statement.declaration)}`]
    const declaration = declarationOf(statement)
    if (!declaration || !namesIn(declaration).includes(name)) return []
    if (declaration.type !== 'VariableDeclaration') return [headOf(text, declaration)]
    return declaration.declarations
      .filter((each) => boundBy(each).includes(name))
      .map(({ id, init }) => {
        const own = id.type === 'Identifier' ? text.slice(id.start, id.end) : `{ ${name} }`
        return `const ${own}${init ? ` = ${headOf(text, init)}` : ''}`
      })
  })
  if (texts.length === 0) throw new Error(`${file} declares no ${name}.`)
  return texts.map(tidied).join('\n')
}

function headOf(text: string, node: ESTree.Node): string {
  const upTo = (end: number) => text.slice(node.start, end).trim()
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return node.body ? upTo(node.body.start).replace(/ *=>$/, '') : upTo(node.end)
    case 'ClassDeclaration':
      return [
        upTo(node.body.start),
        ...node.body.body.flatMap((member) => publicHead(text, member)),
      ].join('\n  ')
    case 'CallExpression':
      return `${text.slice(node.callee.start, node.callee.end)}(...)`
    case 'ObjectExpression':
      return `{ ${node.properties.map((each) => (each.type === 'Property' ? text.slice(each.key.start, each.key.end) : '...')).join(', ')} }`
    default:
      return upTo(node.end)
  }
}

function publicHead(text: string, member: ESTree.ClassElement): string[] {
  if (!('key' in member) || member.key.type === 'PrivateIdentifier') return []
  if ('accessibility' in member && member.accessibility === 'private') return []
  const end =
    member.type === 'MethodDefinition'
      ? (member.value.body?.start ?? member.end)
      : member.type === 'PropertyDefinition' && member.value
        ? member.value.start
        : member.end
  return [text.slice(member.start, end).trim().replace(/ *=$/, '')]
}

const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
