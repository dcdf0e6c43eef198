import type { JournalEntry } from '#mock/journal/entry'
import type { ScenarioSource } from './scenario-source.ts'
import type { WorldSource } from './world-source.ts'

/** A request by its path below the API's base URL. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** What goes as JSON. */
  readonly body?: unknown
}

export interface Answered {
  /** 0 for a network error. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What happened in the mock. */
export type News =
  | { readonly kind: 'control' }
  | { readonly kind: 'request'; readonly entry: JournalEntry }
  | { readonly kind: 'journal-cleared' }
  | { readonly kind: 'event' }

/** A mock as the panel sees it, here or elsewhere: all that goes in and out is plain data. */
export interface PanelSource {
  /** Where the API lies, as code names it. */
  baseUrl(): Promise<string>
  /** The origin of the server that answers, if it is one. */
  readonly servedAt?: string
  /** Asks as whoever tends the mock: without credentials and scenarios, and reads are not in the journal. */
  ask(request: Asked): Promise<Answered>
  /** Asks as the app does. */
  send(request: Asked): Promise<Answered>
  /** Every request that is kept, the oldest first. */
  entries(): Promise<readonly JournalEntry[]>
  clearJournal(): Promise<void>
  readonly scenarios: ScenarioSource
  readonly world: WorldSource
  /** Calls a listener with what happens from now on; returns what ends that. */
  watch(listener: (news: News) => void): () => void
}
