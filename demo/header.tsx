import type { Transport } from './settings.ts'
import { Clock } from './world/clock.tsx'

interface Props {
  transport: Transport
  now: number
  onAdvance: () => void
  onPanel: () => void
  onReset: () => void
}

const by: Record<Transport, string> = {
  'service-worker': 'a service worker',
  'in-page': 'the page itself',
}

export function Header({ transport, now, onAdvance, onPanel, onReset }: Props) {
  return (
    <header className="header">
      <h1 className="brand">Customer desk</h1>
      <p className="source">
        <span className="dot" aria-hidden="true" />
        Answered inside this tab by {by[transport]}; no backend
      </p>
      <Clock now={now} onAdvance={onAdvance} />
      <button type="button" className="button" onClick={onPanel}>
        Panel
      </button>
      <nav className="switch" aria-label="Transport">
        <a href="?" aria-current={transport === 'service-worker' ? 'page' : undefined}>
          <span className="wide-only">Service </span>worker
        </a>
        <a href="?transport=in-page" aria-current={transport === 'in-page' ? 'page' : undefined}>
          In page
        </a>
      </nav>
      <button type="button" className="button quiet" onClick={onReset}>
        Reset<span className="wide-only"> all data</span>
      </button>
    </header>
  )
}
