import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { coded } from '#engine/problem/mock-error'
import type { Api } from '../api/api.ts'
import type { PanelSource } from '../source/panel-source.ts'

export const tabNames = ['Records', 'Requests', 'Scenarios', 'Time', 'World'] as const
export type TabName = (typeof tabNames)[number]

/** What every part of the panel works with. */
export interface PanelContext {
  readonly source: PanelSource
  readonly api: Api
  readonly baseUrl: string
  /** Whether the mock is that of a story. */
  readonly isOfStory: boolean
  /** Shows the code that does what was just done. */
  readonly say: (code: string) => void
  /** Tells what came of something, aloud too; of a fault, so that it looks like one. */
  readonly tell: (message: string, isFault?: boolean) => void
  /** Shows a record or a list by its path. */
  readonly visit: (path: string) => void
}

export const Context = createContext<PanelContext | undefined>(undefined)

export function usePanel(): PanelContext {
  const panel = useContext(Context)
  if (!panel)
    throw coded(
      'REBILLY_MOCK_DEFECT',
      new Error('Failed to show a part of the panel: it is not in one.'),
    )
  return panel
}
