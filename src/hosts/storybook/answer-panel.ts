import { addons } from 'storybook/preview-api'
import { coded } from '#engine/problem/mock-error'
import type { Mock } from '#mock/mock'
import type { PanelSource } from '../panel/source/panel-source.ts'
import { type Call, messages } from './panel-messages.ts'

/** The mock of the story that is shown. */
let current: Mock | undefined
let source: Promise<PanelSource> | undefined
let isListening = false
let unwatch: (() => void) | undefined

/** Lets the panel show the mock of a story, in the place of the one before. */
export function answerPanel(mock: Mock): void {
  const channel = addons.getChannel()
  unwatch?.()
  unwatch = undefined
  current = mock
  source = undefined
  if (!isListening) {
    isListening = true
    channel.on(messages.call, (call: Call) => void answer(call))
    channel.on(messages.watch, () => void watch())
  }
  channel.emit(messages.begun)
}

/** Loads what the panel asks; a story that nobody looks into loads nothing. */
async function sourceNow(): Promise<PanelSource> {
  const mock = current
  if (!mock)
    throw coded(
      'REBILLY_MOCK_UNREACHABLE',
      new Error('Failed to ask the mock: this story has none.'),
    )
  source ??= import('../panel/source/mock-source.ts').then(({ mockSource }) => mockSource(mock))
  return source
}

async function watch(): Promise<void> {
  const asked = await sourceNow()
  unwatch?.()
  unwatch = asked.watch((news) => addons.getChannel().emit(messages.news, JSON.stringify(news)))
}

async function answer({ number, name, given }: Call): Promise<void> {
  const channel = addons.getChannel()
  try {
    const asked = await sourceNow()
    const { performOn } = await import('../panel/source/remote-source.ts')
    const value = JSON.stringify(await performOn(asked, name, JSON.parse(given)))
    channel.emit(messages.answer, { number, value })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    channel.emit(messages.answer, { number, error: reason })
  }
}
