import { useSyncExternalStore } from 'react'
import type { Mock } from 'rebilly-mock'
import { openPanel } from 'rebilly-mock/panel'
import { Activity } from './activity.tsx'
import type { ActivityLog } from './activity-log.ts'
import type { Api } from './api.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CustomerPanel } from './customer-panel.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { Header } from './header.tsx'
import { CustomerTable } from './list/customer-table.tsx'
import type { Transport } from './settings.ts'
import { useDesk } from './use-desk.ts'
import { useNow } from './world/use-now.ts'

interface Props {
  api: Api
  log: ActivityLog
  mock: Mock
  transport: Transport
}

export function App({ api, log, mock, transport }: Props) {
  const at = useDesk({ api, log, mock })
  const now = useNow(mock)
  const answers = useSyncExternalStore(log.subscribe, log.read)

  return (
    <div className="shell">
      <Header
        transport={transport}
        now={now}
        onAdvance={at.advance}
        onPanel={() => void openPanel(mock)}
        onReset={at.reset}
      />
      <main className="columns" data-open={at.desk.view !== 'closed'}>
        <CustomerTable
          page={at.page}
          selected={at.desk.id}
          onSelect={at.select}
          now={now}
          onAsk={at.ask}
          onNew={at.startNew}
        />
        <CustomerPanel api={api} at={at} />
      </main>
      <Activity answers={answers} notice={at.notice} undoable={at.undoable} onUndo={at.takeBack} />
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
