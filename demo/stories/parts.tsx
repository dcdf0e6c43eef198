import { type ReactNode, useEffect, useState } from 'react'
import type { Mock } from 'rebilly-mock'
import { ActivityLog } from '../activity-log.ts'
import { createApi } from '../api.ts'
import { App } from '../app.tsx'
import { ConflictDialog } from '../conflict-dialog.tsx'
import { CustomerPanel } from '../customer-panel.tsx'
import { CustomerTable } from '../list/customer-table.tsx'
import { useCustomers } from '../list/use-customers.ts'
import { useDesk } from '../use-desk.ts'

interface Props {
  mock: Mock
}

/** The whole app, as `main.tsx` starts it. */
export function Desk({ mock }: Props) {
  const { api, log } = useTools()
  return <App api={api} log={log} mock={mock} transport="in-page" />
}

/** The table alone, with the customers that the API lists. */
export function CustomerList() {
  const { api } = useTools()
  const { page, load } = useCustomers(api)
  return (
    <Frame>
      <CustomerTable
        page={page}
        now={Date.now()}
        selected=""
        onSelect={idle}
        onAsk={load}
        onNew={idle}
      />
    </Frame>
  )
}

/** The form alone, with one customer in it, or for a new one. */
export function CustomerEditor({ mock, id }: Props & { id?: string }) {
  const { api, log } = useTools()
  const at = useDesk({ api, log, mock })
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, as a click would.
  useEffect(() => (id ? at.select(id) : at.startNew()), [])
  return (
    <Frame>
      <CustomerPanel api={api} at={at} />
      <ConflictDialog
        desk={at.desk}
        onTakeTheirs={at.takeTheirs}
        onOverwrite={at.overwrite}
        onKeepEditing={at.keepEditing}
      />
    </Frame>
  )
}

function useTools() {
  return useState(() => {
    const log = new ActivityLog()
    return { log, api: createApi(log) }
  })[0]
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <main style={{ display: 'grid', height: '100dvh', maxWidth: 1100, padding: 24 }}>
      {children}
    </main>
  )
}

const idle = () => {}
