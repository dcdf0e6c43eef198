import { EventEmitter, once } from 'node:events'
import { addons } from 'storybook/preview-api'
import { beforeEach, expect, it } from 'vitest'
import { answerPanel } from '../../../src/hosts/storybook/answer-panel.ts'
import { messages } from '../../../src/hosts/storybook/panel-messages.ts'
import { storySource } from '../../../src/hosts/storybook/story-source.ts'
import { createMock } from '../../support/create-mock.ts'
import { put } from '../../support/requests.ts'

// The module listens on the channel once, for all stories of the page.
const channel = new EventEmitter()
addons.setChannel(channel as unknown as Parameters<typeof addons.setChannel>[0])
beforeEach(() => {
  for (const name of [messages.answer, messages.news, messages.begun])
    channel.removeAllListeners(name)
})

/** All that the panel is told, each of it by its name. */
function heard(): unknown[][] {
  const said: unknown[][] = []
  for (const name of [messages.answer, messages.news, messages.begun]) {
    channel.on(name, (value: unknown) => said.push([name, value]))
  }
  return said
}

async function call(number: number, name: string, ...given: unknown[]): Promise<void> {
  const answered = once(channel, messages.answer)
  channel.emit(messages.call, { number, name, given: JSON.stringify(given) })
  await answered
}

it('each message of the kit has a name of its own', () => {
  const names = Object.values(messages)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !name.startsWith('rebilly-mock/'))).toEqual([])
})

it('the panel is told of each story, and answered once by that which is shown', async () => {
  const said = heard()
  answerPanel(createMock({ baseUrl: 'https://one.example' }))
  answerPanel(createMock({ baseUrl: 'https://other.example' }))
  await call(7, 'baseUrl')
  expect(said).toEqual([
    [messages.begun, undefined],
    [messages.begun, undefined],
    [messages.answer, { number: 7, value: '"https://other.example"' }],
  ])
})

it('the panel is told why the mock does not answer', async () => {
  const said = heard()
  answerPanel(createMock())
  await call(1, 'constructor')
  expect(said.at(-1)).toEqual([
    messages.answer,
    { number: 1, error: 'Failed to ask the mock: it has no "constructor".' },
  ])
})

it('who looks hears what the mock of the story that is shown is asked, once', async () => {
  const [former, shown] = [createMock(), createMock()]
  answerPanel(former)
  channel.emit(messages.watch)
  answerPanel(shown)
  channel.emit(messages.watch)
  channel.emit(messages.watch)
  const said = heard()
  await call(1, 'entries')
  await put(former, 'ada', {})
  await put(shown, 'ada', {})
  const kinds = said
    .filter(([name]) => name === messages.news)
    .map(([, text]) => JSON.parse(String(text)).kind)
  // It came, it changed something, it was answered.
  expect(kinds).toEqual(['request', 'event', 'request'])
})

it('the panel listens for answers only while it waits for one', async () => {
  const source = storySource(channel as unknown as Parameters<typeof storySource>[0])
  answerPanel(createMock())
  const asked = source.scenarios.inForce()
  expect(channel.listenerCount(messages.answer)).toBe(1)
  expect(await asked).toMatchObject({ list: [] })
  expect(channel.listenerCount(messages.answer)).toBe(0)
})
