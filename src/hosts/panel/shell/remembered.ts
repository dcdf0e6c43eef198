/** Where and how the panel stood, for the next page load. */
export interface Remembered {
  readonly tab?: string
  readonly side?: 'bottom' | 'end'
}

const key = 'rebilly-mock-panel'

export function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    // A page may have no storage, or something else under this name.
    return {}
  }
}

export function remember(more: Remembered): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...remembered(), ...more }))
  } catch {
    // Without storage it begins as ever.
  }
}
