/** What a listener is told. */
export interface SentEvent {
  readonly eventType: string
}
