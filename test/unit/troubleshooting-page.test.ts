import { expect, it } from 'vitest'
import { failureMessages, messagesIn } from '../support/messages.ts'
import { pageAt } from '../support/pages.ts'

it('has a line for each message that begins with "Failed to", and none for others', () => {
  const [, lines = ''] = pageAt('docs/troubleshooting.md').text.split('## By message')
  const told = [...lines.matchAll(/^\| (?:`` (.*?) ``|`(.*?)`) \|/gm)].map(
    ([, one, other]) => one ?? other ?? '',
  )
  const messages = failureMessages()

  const untold = [...messages].filter(([message]) => !told.includes(message))
  expect(untold, 'Give each of these a line in docs/troubleshooting.md').toEqual([])
  expect(told.filter((message) => !messages.has(message))).toEqual([])
  expect(told.length).toBe(new Set(told).size)
})

it('finds a message in every way to write it, up to its first full stop', () => {
  const source = [
    `throw new Error('Failed to open the door: it is shut. Push it.')`,
    `const a = (b) => \`Failed to find "\${b}": msw 3.0.5 has none. Look.\``,
    `say('Failed to read ' + name + ': ' + 'it is gone' + '.')`,
    `check(rules, options, 'Failed to start the server')`,
    "console.error('rebilly-mock: Failed to answer.')",
    "fetch('never told')",
  ]

  expect(messagesIn('some.ts', source.join('\n')).toSorted()).toEqual([
    'Failed to answer',
    'Failed to find "…": msw 3.0.5 has none',
    'Failed to open the door: it is shut',
    'Failed to read …: it is gone',
    'Failed to start the server',
  ])
})
