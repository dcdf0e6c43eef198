import { useSyncExternalStore } from 'react'
import type { Mock } from 'rebilly-mock'
import { Activity } from './activity.tsx'
import type { ActivityLog } from './activity-log.ts'
import type { Api } from './api.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CustomerPanel } from './customer-panel.tsx'
import { CustomerTable } from './customer-table.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { Header } from './header.tsx'
import type { Transport } from './settings.ts'
import { useDesk } from './use-desk.ts'

interface Props {
  api: Api
  log: ActivityLog
  mock: Mock
  transport: Transport
}

export function App({ api, log, mock, transport }: Props) {
  const at = useDesk({ api, log, mock })
  const answers = useSyncExternalStore(log.subscribe, log.read)

  return (
    <div className="shell">
      <Header transport={transport} onReset={at.reset} />
      <main className="columns" data-open={at.desk.view !== 'closed'}>
        <CustomerTable
          page={at.page}
          selected={at.desk.id}
          onSelect={at.select}
          onTurn={at.turnTo}
          onNew={at.startNew}
        />
        <CustomerPanel api={api} at={at} />
      </main>
      <Activity answers={answers} notice={at.notice} />
      <ConflictDialog
        desk={at.desk}
        onTakeTheirs={at.takeTheirs}
        onOverwrite={at.overwrite}
        onKeepEditing={at.keepEditing}
      />
      <DiscardDialog open={at.leaving} onDiscard={at.leave} onKeep={at.stay} />
    </div>
  )
}
