import { expect, it } from 'vitest'
import { mockRules } from '../../src/mock/options/mock-rules.ts'
import { type DocumentedOption, optionsOf } from '../support/documented-options.ts'

/** Whoever takes options, with the interface of each. */
const takers = [
  {
    title: 'A mock',
    about:
      'For `createMock`, and for every host that makes a mock: Vite, Storybook, Playwright, Vitest.',
    file: 'src/mock/options/mock-options.ts',
    name: 'MockOptions',
  },
  {
    title: 'Events',
    about: 'The members of `events`.',
    file: 'src/mock/options/mock-options.ts',
    name: 'EventsOptions',
  },
  {
    title: 'Keeping a world',
    about: 'The members of `persist`.',
    file: 'src/mock/options/mock-options.ts',
    name: 'PersistOptions',
  },
  {
    title: 'A key',
    about: 'What each key of `auth: { keys }` may do.',
    file: 'src/engine/rules.ts',
    name: 'KeyPermissions',
  },
  {
    title: 'A page',
    about: 'For `startBrowser(mock, options)`.',
    file: 'src/hosts/browser/start.ts',
    name: 'BrowserOptions',
  },
  {
    title: 'A process of Node',
    about: 'For `startNode(mock, options)`.',
    file: 'src/hosts/node/start-node.ts',
    name: 'NodeOptions',
  },
  {
    title: 'The Vite plugin',
    about: 'For `rebillyMock`, beside those of a mock that can be JSON.',
    file: 'src/hosts/vite/settings.ts',
    name: 'RebillyMockOptions',
  },
  {
    title: 'Next',
    about: 'For `withRebillyMock(config, options)`, beside those of a mock.',
    file: 'src/hosts/next/options.ts',
    name: 'NextMockOptions',
  },
  {
    title: 'A story',
    about: 'For `parameters.rebilly`, beside those of a mock but `persist`.',
    file: 'src/hosts/storybook/parameters.ts',
    name: 'StoryOptions',
  },
  {
    title: 'A server',
    about: 'For `serve(mock, options)`. The command has them too: `npx rebilly-mock serve --help`.',
    file: 'src/hosts/server/options.ts',
    name: 'ServeOptions',
  },
  {
    title: 'The panel',
    about: 'For `openPanel(mock, options)`.',
    file: 'src/hosts/panel/open-panel.ts',
    name: 'PanelOptions',
  },
  {
    title: 'A generated world',
    about: 'For `world(options)`.',
    file: 'factories/world/options.ts',
    name: 'WorldOptions',
  },
  {
    title: 'Lint of factories',
    about: 'For `lint(factories, options)`.',
    file: 'factories/lint/lint.ts',
    name: 'LintOptions',
  },
  {
    title: 'A conformance run',
    about: 'For `runConformance(fetch, options)`.',
    file: 'src/conformance/options.ts',
    name: 'ConformanceOptions',
  },
]

const told = takers.map((taker) => ({ ...taker, options: optionsOf(taker.file, taker.name) }))

it('is the page of options, made from the types; `npm run test:unit -- test/unit/options-page.test.ts -u` writes it', async () => {
  const sections = told.map(
    ({ title, about, options }) =>
      `## ${title}\n\n${about}\n\n${options.map(shown).join('\n\n')}\n`,
  )

  await expect([intro, ...sections].join('\n')).toMatchFileSnapshot('../../docs/options.md')
})

it.each(told)('has a sentence for each option of $name', ({ options }) => {
  expect(options.length).toBeGreaterThan(0)
  expect(options.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([])
})

it('leaves out no option that a mock knows', () => {
  const names = optionsOf('src/mock/options/mock-options.ts', 'MockOptions').map(({ name }) => name)

  expect(names.toSorted()).toEqual(Object.keys(mockRules).toSorted())
})

const intro = `# Options

Made from the types' doc comments, which the editor shows too. An option that is unknown, or cannot have its value, throws at once
and says why. So does a member of one. What each rule answers without its option: [rules of the kit's own](rules.md).
`

function shown({ name, type, text, defaultsTo, examples }: DocumentedOption): string {
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`
  const said = [
    `### \`${name}\``,
    inCode(type),
    [sentence, defaultsTo && `Default: ${defaultsTo}.`].filter(Boolean).join(' '),
    ...examples.map((example) => `Example: ${inCode(example)}`),
  ]
  return wrapped(said.join('\n\n'))
}

const inCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** In lines that read well as plain text; code is never broken, as no line of a heading is. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (/^(#|`)/.test(line)) return line
      const lines = ['']
      for (const word of line.match(/(?:`[^`]*`|\S)+/g) ?? []) {
        const last = lines.at(-1) ?? ''
        if (last === '') lines[lines.length - 1] = word
        else if (last.length + word.length < 120) lines[lines.length - 1] = `${last} ${word}`
        else lines.push(word)
      }
      return lines.join('\n')
    })
    .join('\n')
}
