export interface Block {
  language: string
  /** The name behind the language: the block is that file of a user's app, which an app of the package's tests has. */
  file: string | undefined
  code: string
  /** The heading above. */
  heading: string
}

/** A program of the README and the JSON that follows it: what it prints. */
export interface Example {
  title: string
  code: string
  json: unknown[]
}

/** Every fenced block of a Markdown text. */
export function blocksOf(markdown: string): Block[] {
  let heading = ''
  const blocks: Block[] = []
  for (const [, title, language, file, code] of markdown.matchAll(
    /^#+ (.*)$|^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm,
  )) {
    if (title !== undefined) heading = title
    else blocks.push({ language: language ?? '', file, code: code ?? '', heading })
  }
  return blocks
}

/** The TypeScript blocks that are no files, each with the JSON blocks up to the next one. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = []
  for (const { language, file, code, heading } of blocksOf(markdown)) {
    if (file !== undefined) continue
    if (language === 'ts') examples.push({ title: `${heading} ${examples.length}`, code, json: [] })
    else if (language === 'json') examples.at(-1)?.json.push(JSON.parse(code))
    else if (language !== 'sh')
      throw new Error(`The README has a block that nothing runs: ${language}`)
  }
  return examples
}

/** What the comment behind each `console.log` says it prints, or nothing. */
export function documentedOutput(code: string): (string | undefined)[] {
  return [...code.matchAll(/^\s*console\.log\(.*\)(?: \/\/ (.*))?$/gm)].map(([, said]) => said)
}
