import type { Mutation } from './mutations.ts'

/** A defect that is none: no caller can tell it from the code as it stands. */
interface Equivalent {
  readonly file: string
  /** The line as it is and as it would be, without the space around them. */
  readonly from: string
  readonly to: string
  readonly why: string
}

const spelledTheSame = 'A name that was drawn is spelled as its own entry says, found again or not.'
const longerWay = 'Only a shorter way: the longer one builds the same, in more time.'
const endedAlready = 'Memory and nothing else: what is done to one that has ended does nothing.'
const onlyMemory = 'An empty group is memory and nothing else: it reads as none.'
const pathGivesIt = 'A route gives every parameter of its path: the default is for the type alone.'

const equivalents: readonly Equivalent[] = [
  ...[
    ['customers/merge-response', 'const { id = @ } = params'],
    ['customers/customer-responses', 'const { id = @ } = exchange.params'],
    ['customers/customer-responses', 'const { id = @ } = params'],
    ['lead-source/lead-source-responses', 'const { id = @ } = params'],
    ['lead-source/lead-source-responses', 'const { id = @ } = exchange.params'],
    ['tags/tag-responses', 'const { tag = @ } = params'],
    ['tags/tag-responses', 'const { tag = @ } = exchange.params'],
    ['tags/tagging-responses', 'const { tag = @ } = params'],
    ['tags/tagging-responses', "const { tag = @, customerId = '' } = exchange.params"],
    ['tags/tagging-responses', "const { tag = '', customerId = @ } = exchange.params"],
  ].map(([room, line = '']) => ({
    file: `src/resources/${room}.ts`,
    from: line.replace('@', "''"),
    to: line.replace('@', "'mutated'"),
    why: pathGivesIt,
  })),
  ...[
    'const own = keys.map((key) => params[key] ?? @)',
    "if (isSingle) return scope.map(({ param }) => params[param] ?? @).join(between) || 'it'",
    "if (identity === 'id' && own.length === 1) return own[0] ?? @",
    'return [...scope.map(({ param }) => params[param] ?? @), ...own].join(between)',
  ].map((line) => ({
    file: 'src/definitions/records/find-records.ts',
    from: line.replace('@', "''"),
    to: line.replace('@', "'mutated'"),
    why: pathGivesIt,
  })),
  {
    file: 'src/definitions/records/start-records.ts',
    from: "const [param = 'id'] = keys",
    to: "const [param = ''] = keys",
    why: 'What has a key of its own has a name for it: the default is for the type alone.',
  },
  {
    file: 'src/resources/customers/customer-responses.ts',
    from: 'if (fields.length === 0) return json(customer)',
    to: 'if (false) return json(customer)',
    why: longerWay,
  },
  {
    file: 'src/hosts/node/read-world.ts',
    from: 'if (second === undefined) return false',
    to: 'if (false) return false',
    why: 'JSON on a single line is read alike, as a whole or as a header.',
  },
  {
    file: 'factories/values/contact.ts',
    from: 'given.firstName === undefined ? first.latin : spellingOf(firstName, home.culture),',
    to: '(spellingOf(firstName, home.culture)),',
    why: spelledTheSame,
  },
  {
    file: 'factories/values/contact.ts',
    from: 'given.lastName === undefined ? last.latin : spellingOf(lastName, home.culture),',
    to: '(spellingOf(lastName, home.culture)),',
    why: spelledTheSame,
  },
  {
    file: 'factories/building/is-empty.ts',
    from: 'return true',
    to: 'return false',
    why: longerWay,
  },
  {
    file: 'src/database/world-check/record-faults.ts',
    from: 'const faults = knowsAll(record, result.data) ? [] : strangers(record, result.data)',
    to: 'const faults = (strangers(record, result.data))',
    why: 'Only a shorter way: the longer one finds the same, in more time.',
  },
  {
    file: 'factories/source/source.ts',
    from: "state = typeof seed === 'number' ? seed : (seed[0] ?? 0)",
    to: "state = typeof seed === 'number' ? seed : (seed[0] ?? 1)",
    why: 'The kit seeds by a number; that faker may do so by a list is for its type alone.',
  },
  {
    file: 'src/engine/schema/schema-faults.ts',
    from: "if ('catchall' in definition && definition.catchall) {",
    to: "if (('catchall' in definition || definition.catchall)) {",
    why: 'A schema without the rule has no member of that name either: `in` is for the type alone.',
  },
  ...['if (false) this.#groups?.delete(group)', 'if (records?.size === 0) ;'].map((to) => ({
    file: 'src/database/groups.ts',
    from: 'if (records?.size === 0) this.#groups?.delete(group)',
    to,
    why: onlyMemory,
  })),
  {
    file: 'src/hosts/cli/conformance-target.ts',
    from: "isLoopback(hostname.replace(/^\\[|\\]$/g, ''))",
    to: "isLoopback(hostname.replace(/^\\[|\\]/g, ''))",
    why: 'The host of a URL has a bracket at its end or none.',
  },
  ...['65 * 1024', '64 * 1025'].map((size) => ({
    file: 'src/hosts/node/read-world.ts',
    from: 'const bytes = new Uint8Array(64 * 1024)',
    to: `const bytes = new Uint8Array(${size})`,
    why: 'A buffer of another size reads the same text.',
  })),
  {
    file: 'src/resources/customers/upsert.ts',
    from: 'const changed = context.spent !== undefined || !sameJson(next, previous)',
    to: 'const changed = context.spent !== undefined || !sameJson(previous, next)',
    why: 'Either is the same as the other, or none is.',
  },
  {
    file: 'src/resources/timeline/tables.ts',
    from: '.filter((name) => !isSame(before.get(name), after.get(name)))',
    to: '.filter((name) => !isSame(after.get(name), before.get(name)))',
    why: 'Either is the same as the other, or none is.',
  },
  {
    file: 'src/hosts/vite/show-failures.ts',
    from: "export const failedEvent = 'rebilly-mock:failed'",
    to: "export const failedEvent = ''",
    why: 'The page and the server both take the name from here.',
  },
  {
    file: 'src/database/persistence/change-log.ts',
    from: "const entry: Entry = { table: '', id: header.change, header, rows: isJoined ? [] : rows }",
    to: "const entry: Entry = { table: '', id: header.change, header, rows: (rows) }",
    why: 'What is stored twice is read as one.',
  },
  {
    file: 'src/mock/state/open-world.ts',
    from: 'const isEmpty = customers === 0 || (Array.isArray(customers) && customers.length === 0)',
    to: 'const isEmpty = (customers === 0)',
    why: 'Only a shorter way: the longer one loads an empty list.',
  },
  {
    file: 'src/engine/query/filter/wanted.ts',
    from: '.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))',
    to: '.sort(([one], [other]) => (one < other ? -1 : one > other ? 0 : 0))',
    why: 'To sort, it is enough to know which of two comes first.',
  },
  {
    file: 'src/engine/query/sort.ts',
    from: 'if (difference !== 0) return difference > 0',
    to: 'if (difference !== 0) return (difference >= 0)',
    why: 'It is not 0 here.',
  },
  {
    file: 'src/engine/values/nearest.ts',
    from: 'for (let j = 0; j < b.length; j += 1) {',
    to: 'for (let j = 0; (j <= b.length); j += 1) {',
    why: 'One column more, which nobody reads.',
  },
  {
    file: 'factories/declared/start-inputs.ts',
    from: 'const mayBeAlike = tries > 9 * count',
    to: 'const mayBeAlike = (tries >= 9 * count)',
    why: 'How often it is tried before alike ones are taken is nowhere said.',
  },
  {
    file: 'src/hosts/next/watched-files.ts',
    from: 'const pause = 50',
    to: 'const pause = 51',
    why: 'A millisecond more or less of a wait whose length is nowhere said.',
  },
  {
    file: 'src/mock/journal/journal.ts',
    from: 'this.epoch += 1',
    to: 'this.epoch += 2',
    why: 'It only has to be another number than before.',
  },
  {
    file: 'src/resources/tags/seed-tags.ts',
    from: 'if (tags.some((tag) => sameName(tag.name, name))) continue',
    to: 'if (tags.some((tag) => sameName(name, tag.name))) continue',
    why: 'Either is the same as the other, or none is.',
  },
  {
    file: 'factories/values/counts.ts',
    from: 'while (divisor > 1 && revenue % divisor !== 0) divisor -= 1',
    to: 'while ((divisor >= 1) && revenue % divisor !== 0) divisor -= 1',
    why: 'Any whole number can be divided by 1.',
  },
  {
    file: 'factories/values/contact.ts',
    from: 'const works = faker.number.float() < 0.4 || wished',
    to: 'const works = (faker.number.float() <= 0.4) || wished',
    why: 'What is drawn is a fraction of 2 ** 32, which 0.4 is not.',
  },
  {
    file: 'factories/countries/names.ts',
    from: 'if (slash < 0) return { name: entry, latin: entry }',
    to: 'if ((slash <= 0)) return { name: entry, latin: entry }',
    why: 'No entry begins with a slash.',
  },
  {
    file: 'src/database/world-check/world-data.ts',
    from: 'if (world.untold.size === 0) return world.state',
    to: 'if (false) return world.state',
    why: longerWay,
  },
  {
    file: 'src/hosts/node/worlds/answer-carried.ts',
    from: `return \`\${url.origin}\${base?.path ?? ''}\``,
    to: `return \`\${url.origin}\${base?.path ?? 'mutated'}\``,
    why: 'A mock is asked for what is below one of its base URLs: the default is for the type alone.',
  },
  {
    file: 'src/hosts/node/read-world.ts',
    from: "const [line = '', second] = start.split('\\n', 2)",
    to: "const [line = 'mutated', second] = start.split('\\n', 2)",
    why: 'A text that is split has a first part: the default is for the type alone.',
  },
  {
    file: 'src/hosts/node/process-start.ts',
    from: 'const told = isMainThread ? toldMock() : undefined',
    to: 'const told = (toldMock())',
    why: 'Only a shorter way: a worker asks its thread first, which was told the same.',
  },
  {
    file: 'src/hosts/node/answer-worker.ts',
    from: 'open.delete(asks)',
    to: ';',
    why: endedAlready,
  },
  {
    file: 'src/hosts/node/worker-mocks.ts',
    from: "signal.addEventListener('abort', () => this.#send({ leaves: asks }), { once: true })",
    to: "signal.addEventListener('abort', () => this.#send({ leaves: asks }), { once: false })",
    why: 'A signal is aborted once.',
  },
  {
    file: 'src/hosts/node/catch-http2.ts',
    from: "session.once('close', () => sessions.delete(session))",
    to: ';',
    why: endedAlready,
  },
  {
    file: 'factories/values/payment-instrument.ts',
    from: "if (chance < 0.65) return 'payment-card'",
    to: "if ((chance <= 0.65)) return 'payment-card'",
    why: 'What is drawn is a fraction of 2 ** 32, which 0.65 is not.',
  },
  {
    file: 'src/engine/values/plain-copy.ts',
    from: 'const deepest = 64',
    to: 'const deepest = 65',
    why: 'Either way makes the same copy.',
  },
  {
    file: 'src/hosts/browser/may-be-mocked.ts',
    from: "(!assumed || ['organizations', ...shared].includes(pathname.split('/')[1] ?? '')),",
    to: "(!assumed || ['organizations', ...shared].includes(pathname.split('/')[1] ?? 'mutated')),",
    why: 'A path begins with a slash: the default is for the type alone.',
  },
  {
    file: 'handlers/dispatch.ts',
    from: "id === undefined ? undefined : tables[operation?.about?.table ?? '']?.get(id)",
    to: "id === undefined ? undefined : tables[operation?.about?.table ?? 'mutated']?.get(id)",
    why: 'Neither is the name of a table.',
  },
  {
    file: 'src/hosts/browser/end-with-page.ts',
    from: "this.addEventListener('loadend', forget, { once: true })",
    to: "this.addEventListener('loadend', forget, { once: false })",
    why: endedAlready,
  },
  {
    file: 'src/hosts/browser/page-channel.ts',
    from: 'this.#waiting.delete(id)',
    to: 'this.#waiting.has(id)',
    why: endedAlready,
  },
  {
    file: 'src/engine/schema/schema-faults.ts',
    from: '({ path, value }) => path.length > 0 || !accepts(schema, value),',
    to: '({ path, value }) => path.length > 1 || !accepts(schema, value),',
    why: 'Only a shorter way: what breaks a member or an item breaks what may be left out or null as well.',
  },
  {
    file: 'factories/values/customer.ts',
    from: "const hasInstrument = source.at('hasInstrument').number.float() < 0.4",
    to: "const hasInstrument = (source.at('hasInstrument').number.float() <= 0.4)",
    why: 'What is drawn is a fraction of 2 ** 32, which 0.4 is not.',
  },
  {
    file: 'factories/countries/names.ts',
    from: 'return { name: entry.slice(0, slash), latin: entry.slice(slash + 1) }',
    to: 'return { name: entry.slice(0, slash), latin: entry.slice((slash - 1)) }',
    why: 'The slash, and the letter before it that is not Latin, stand in no e-mail address, which is all that it is for.',
  },
  {
    file: 'factories/schema/make-text.ts',
    from: "return fromPattern(ordered[0] ?? '', faker)",
    to: "return fromPattern(ordered[0] ?? 'mutated', faker)",
    why: 'It is asked only where there is a pattern: the default is for the type alone.',
  },
  {
    file: 'src/definitions/schema/checks/checks.ts',
    from: 'return named.length > 1 ? toldOnce(named, value) : named',
    to: 'return (named.length >= 1) ? toldOnce(named, value) : named',
    why: 'Only a shorter way: one failure is told once.',
  },
  {
    file: 'src/definitions/records/find-records.ts',
    from: "(name) => name !== undefined && name !== 'id',",
    to: "(name) => name !== undefined && name !== '',",
    why: 'Only a shorter way: the table was asked by the id before, and no parameter has an empty name.',
  },
  {
    file: 'src/definitions/schema/checks/of-choices.ts',
    from: 'return (isAnotherKind ? 1000 : 0) + failures.length',
    to: 'return (isAnotherKind ? 1000 : 1) + failures.length',
    why: 'No more than a hundred failures are named: either way what is of another kind is further off.',
  },
  {
    file: 'src/definitions/compile/read-operations.ts',
    from: "tag: typeof tag === 'string' ? tag : (path.split('/')[1] ?? ''),",
    to: "tag: typeof tag === 'string' ? tag : (path.split('/')[1] ?? 'mutated'),",
    why: 'A path begins with a slash: the default is for the type alone.',
  },
]

/** The line that a mutation changes, as it is and as it would be. */
export function linesOf(
  source: string,
  { start, end, replacement }: Mutation,
): Record<'from' | 'to', string> {
  const first = source.lastIndexOf('\n', start - 1) + 1
  const next = source.indexOf('\n', end)
  const last = next === -1 ? source.length : next
  const inOne = (text: string) => text.trim().replace(/\s+/g, ' ')
  return {
    from: inOne(source.slice(first, last)),
    to: inOne(source.slice(first, start) + replacement + source.slice(end, last)),
  }
}

export const isEquivalent = (file: string, { from, to }: Record<'from' | 'to', string>): boolean =>
  equivalents.some((each) => each.file === file && each.from === from && each.to === to)
