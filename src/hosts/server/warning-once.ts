import { escapeControls } from '#engine/values/escape-controls'

/** Others send what makes a warning, and a terminal is not theirs to fill. */
const most = 20

/** Warns of each thing once. */
export function warningOnce(): (text: string) => void {
  const given = new Set<string>()
  return (text) => {
    if (given.has(text) || given.size === most) return
    given.add(text)
    console.warn(`[rebilly-mock] ${escapeControls(text)}`)
  }
}
