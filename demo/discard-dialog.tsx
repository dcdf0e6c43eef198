import { Modal } from './modal.tsx'

interface Props {
  open: boolean
  onDiscard: () => void
  onKeep: () => void
}

export function DiscardDialog({ open, onDiscard, onKeep }: Props) {
  return (
    <Modal open={open} title="Discard unsaved changes?" onClose={onKeep}>
      <p>What you typed into this form has not been saved.</p>
      <div className="buttons">
        <button type="button" className="button" onClick={onKeep}>
          Keep editing
        </button>
        <button type="button" className="button danger" onClick={onDiscard}>
          Discard
        </button>
      </div>
    </Modal>
  )
}
