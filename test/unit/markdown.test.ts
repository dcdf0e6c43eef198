import { expect, it } from 'vitest'
import { anchorsOf, blocksOf, linksOf } from '../support/markdown.ts'

const page = `# A page
[one](docs/one.md#part) and [two][ref], ![a picture](two.png), <img src="three.svg">, [away](https://example.com/a.md)
\`[not a link](four.md)\`, [here](#the-second-time-its-code)

\`\`\`ts file.ts
// # no heading, and [no link](five.md)
\`\`\`

## The second time: it’s \`code\`!
## Twice
## Twice
`

it('finds the links and images that lead to files, and none in code', () => {
  expect(linksOf(page)).toEqual([
    { path: 'docs/one.md', anchor: 'part' },
    { path: 'two.png', anchor: '' },
    { path: 'three.svg', anchor: '' },
    { path: '', anchor: 'the-second-time-its-code' },
  ])
})

it('names a heading as a Git host does', () => {
  expect([...anchorsOf(page)]).toEqual(['a-page', 'the-second-time-its-code', 'twice', 'twice-1'])
})

it('finds a block with its language, its file and the heading above', () => {
  expect(blocksOf(page)).toEqual([
    {
      language: 'ts',
      file: 'file.ts',
      code: '// # no heading, and [no link](five.md)\n',
      heading: 'A page',
    },
  ])
})
