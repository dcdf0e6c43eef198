import type { BaseUrl } from '#handlers/base-urls'

/** What a worker asks of the thread that started it. */
export type FromWorker =
  | {
      readonly asks: number
      readonly method: string
      readonly url: string
      readonly headers: [name: string, value: string][]
      readonly body: Uint8Array<ArrayBuffer> | null
    }
  | { readonly leaves: number }

/** What it is told: where the mocks are, and the answers. */
export type ToWorker =
  | ToldPlaces
  | { readonly answers: number; readonly response: SentResponse | 'network error' | 'not ours' }

export interface ToldPlaces {
  readonly baseUrls: readonly BaseUrl[]
  /** Whether requests are to say the world that they are asked in. */
  readonly haveWorlds: boolean
}

export interface SentResponse {
  readonly status: number
  readonly headers: [name: string, value: string][]
  readonly body: Uint8Array<ArrayBuffer>
}
