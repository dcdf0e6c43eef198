/** Puts a text on the clipboard; where the page may not, as on plain `http`, by a selection within `near`. */
export async function copy(text: string, near: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text, near)
  }
}

function copySelected(text: string, near: ParentNode): boolean {
  const root = near instanceof Node ? near.getRootNode() : document
  const before = (root as ShadowRoot | Document).activeElement
  const area = document.createElement('textarea')
  area.className = 'unseen'
  area.value = text
  near.append(area)
  area.select()
  const isDone = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return isDone
}
