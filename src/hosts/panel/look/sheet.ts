import { base } from './base.ts'
import { colours } from './colours.ts'
import { frame } from './frame.ts'
import { rows } from './rows.ts'

let made: CSSStyleSheet | undefined

/** The panel's own style sheet: made by script, as a strict policy refuses style elements. */
export function sheet(): CSSStyleSheet {
  if (!made) {
    made = new CSSStyleSheet()
    made.replaceSync([colours, frame, base, rows].join('\n'))
  }
  return made
}
