/** What one check found. */
export interface Finding {
  /** `broken` fails the command; `note` is worth a look. */
  readonly state: 'good' | 'note' | 'broken'
  readonly text: string
  /** What to do about it. */
  readonly cure?: string
}

export const good = (text: string): Finding => ({ state: 'good', text })
export const note = (text: string, cure: string): Finding => ({ state: 'note', text, cure })
export const broken = (text: string, cure: string): Finding => ({ state: 'broken', text, cure })
