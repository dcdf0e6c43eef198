import type { Answer } from './activity-log.ts'
import type { Notice } from './use-desk.ts'
import { shortenPath } from './wording/format.ts'

interface Props {
  answers: readonly Answer[]
  notice: Notice
  /** What can be taken back. */
  undoable: string | undefined
  onUndo: () => void
}

const words: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  404: 'Not found',
  409: 'Conflict',
  422: 'Invalid',
}

/** The latest answers, newest first, under a line that says what just happened. */
export function Activity({ answers, notice, undoable, onUndo }: Props) {
  return (
    <footer className="activity">
      <div className="news">
        <p className="notice" role="status" data-tone={notice.tone}>
          {notice.text || 'Select a customer, change it, and watch the answers below.'}
        </p>
        {undoable !== undefined && (
          <button type="button" className="button" onClick={onUndo}>
            Undo {undoable}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="Latest answers" className="strip" tabIndex={0}>
        <ol>
          {answers.map((answer) => (
            <li key={answer.key} data-method={answer.method} data-outcome={answer.outcome}>
              <b>{answer.method}</b>
              <code title={answer.path}>{shortenPath(answer.path)}</code>
              <span className="status">
                {answer.status ?? (answer.outcome === 'bad' ? 'no answer' : '')}{' '}
                {words[answer.status ?? 0]}
              </span>
              {answer.revision !== undefined && <span>rev. {answer.revision}</span>}
              {answer.fidelity && answer.fidelity !== 'exact' && <span>{answer.fidelity}</span>}
              {answer.milliseconds !== undefined && (
                <small>{Math.round(answer.milliseconds)} ms</small>
              )}
            </li>
          ))}
        </ol>
      </section>
    </footer>
  )
}
