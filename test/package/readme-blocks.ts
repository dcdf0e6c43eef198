export interface Block {
  language: string
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
  for (const [, title, language, code] of markdown.matchAll(
    /^#+ (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    if (title !== undefined) heading = title
    else blocks.push({ language: language ?? '', code: code ?? '', heading })
  }
  return blocks
}

/** The TypeScript blocks, each with the JSON blocks up to the next one. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = []
  for (const { language, code, heading } of blocksOf(markdown)) {
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
