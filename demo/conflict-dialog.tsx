import type { Desk } from './desk-state.ts'
import { differences } from './differences.ts'
import { toDraft } from './draft.ts'
import { Modal } from './modal.tsx'

interface Props {
  desk: Desk
  onTakeTheirs: () => void
  onOverwrite: () => void
  onKeepEditing: () => void
}

export function ConflictDialog({ desk, onTakeTheirs, onOverwrite, onKeepEditing }: Props) {
  const { base, draft, theirs } = desk
  const rows = base && theirs ? differences(toDraft(base), draft, toDraft(theirs)) : []

  return (
    <Modal
      open={theirs !== undefined}
      title="Someone else changed this customer"
      onClose={onKeepEditing}
    >
      <p>
        Your edit began with revision {base?.revision}; the stored customer is at revision{' '}
        {theirs?.revision}. Nothing has been saved. Overwriting saves the fields that you changed
        over their version; the rest stays theirs.
      </p>
      {rows.length === 0 ? (
        <p className="same">Both say the same in every field of this form.</p>
      ) : (
        <div className="scroll">
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Theirs</th>
                <th scope="col">Mine</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td>{row.theirs || <i>empty</i>}</td>
                  {row.changed ? (
                    <td>{row.mine || <i>empty</i>}</td>
                  ) : (
                    <td className="losing">
                      {row.mine || <i>empty</i>} <small>(not changed by you)</small>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="buttons">
        <button type="button" className="button quiet" onClick={onKeepEditing}>
          Keep editing
        </button>
        <button type="button" className="button" onClick={onTakeTheirs}>
          Take theirs
        </button>
        <button type="button" className="button primary" onClick={onOverwrite}>
          Overwrite with mine
        </button>
      </div>
    </Modal>
  )
}
