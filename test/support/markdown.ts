export interface Block {
  language: string
  /** The name behind the language: the block is that file of a user's app, which an app of the tests has. */
  file: string | undefined
  code: string
  /** The heading above. */
  heading: string
}

/** A program of a page and the JSON that follows it: what it prints. */
export interface Example {
  title: string
  language: 'ts' | 'js'
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

/** The TypeScript and JavaScript blocks that are no files, each with the JSON blocks up to the next one. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = []
  for (const { language, file, code, heading } of blocksOf(markdown)) {
    if (file !== undefined) continue
    if (language === 'ts' || language === 'js')
      examples.push({ title: `${heading} ${examples.length}`, language, code, json: [] })
    else if (language === 'json') examples.at(-1)?.json.push(JSON.parse(code))
    else if (!/^(sh|python|php)$/.test(language))
      throw new Error(`A page has a block that nothing runs: ${language}`)
  }
  return examples
}

/** What the comment behind each `console.log` says it prints, or nothing. */
export function documentedOutput(code: string): (string | undefined)[] {
  return [...code.matchAll(/^\s*console\.log\(.*\)(?: \/\/ (.*))?$/gm)].map(([, said]) => said)
}

export interface Link {
  /** A path from the page, which is empty for the page itself. */
  path: string
  anchor: string
}

/** The links and images of a page that lead to files of the repository. */
export function linksOf(markdown: string): Link[] {
  const links = [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)|\b(?:href|src)="([^"]+)"/g)]
  return links
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#')
      return { path, anchor }
    })
}

/** What may stand behind `#` in a link to a page: its headings, as Git hosts write them. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of proseOf(markdown, { code: true }).matchAll(/^#+ (.*)$/gm)) {
    const anchor = anchorOf(heading)
    let own = anchor
    for (let again = 1; anchors.has(own); again += 1) own = `${anchor}-${again}`
    anchors.add(own)
  }
  return anchors
}

function anchorOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}

/** A text without its fenced blocks and, unless asked for, without the code in its lines. */
function proseOf(markdown: string, { code = false } = {}): string {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '')
  return code ? prose : prose.replace(/``[^`]+``|`[^`\n]+`/g, '')
}
