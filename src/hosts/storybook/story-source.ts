import type { addons } from 'storybook/manager-api'
import { coded } from '#engine/problem/mock-error'
import type { News, PanelSource } from '../panel/source/panel-source.ts'
import { remoteSource } from '../panel/source/remote-source.ts'
import { type Answered, messages } from './panel-messages.ts'

/** The part of Storybook's channel that is used here. */
type Channel = Pick<ReturnType<typeof addons.getChannel>, 'on' | 'off' | 'emit'>

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

let number = 0

/** The mock of the story that is shown, for the panel in the manager. */
export function storySource(channel: Channel): PanelSource {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(news: News) => void>()

  const settle = ({ number, value, error }: Answered) => {
    const call = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) channel.off(messages.answer, settle)
    if (error === undefined) call?.resolve(value === undefined ? undefined : JSON.parse(value))
    else call?.reject(coded('REBILLY_MOCK_ARGUMENT', new Error(error)))
  }
  const tell = (text: string) => {
    for (const listener of listeners) listener(JSON.parse(text))
  }

  return remoteSource({
    call(name, given) {
      if (waiting.size === 0) channel.on(messages.answer, settle)
      number += 1
      const call = { number, name, given: JSON.stringify(given) }
      return new Promise((resolve, reject) => {
        waiting.set(call.number, { resolve, reject })
        channel.emit(messages.call, call)
      })
    },
    watch(listener) {
      if (listeners.size === 0) {
        channel.on(messages.news, tell)
        channel.emit(messages.watch)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) channel.off(messages.news, tell)
      }
    },
  })
}
