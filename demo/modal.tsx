import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** A native modal dialog; it stays mounted so that closing gives the focus back. */
export function Modal({ open, title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])

  return (
    <dialog className="modal" ref={dialog} aria-labelledby={id} onClose={() => open && onClose()}>
      <h2 id={id}>{title}</h2>
      {open && children}
    </dialog>
  )
}
