/** What goes over Storybook's channel between the panel, which is in the manager, and the mock of the story. */
export const messages = {
  /** To the story: a method is to be called. */
  call: 'rebilly-mock/call',
  /** To the panel: what it gave. */
  answer: 'rebilly-mock/answer',
  /** To the story: somebody looks. */
  watch: 'rebilly-mock/watch',
  /** To the panel: something has happened. */
  news: 'rebilly-mock/news',
  /** To the panel: a story has begun, with a mock of its own. */
  begun: 'rebilly-mock/begun',
} as const

export interface Call {
  readonly number: number
  readonly name: string
  /** JSON: the channel itself cuts off what is deep. */
  readonly given: string
}

export interface Answered {
  readonly number: number
  /** JSON; empty for nothing. */
  readonly value?: string
  readonly error?: string
}
