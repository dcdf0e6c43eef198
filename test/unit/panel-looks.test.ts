import { describe, expect, it } from 'vitest'
import { base } from '../../src/hosts/panel/look/base.ts'
import { colours } from '../../src/hosts/panel/look/colours.ts'
import { frame } from '../../src/hosts/panel/look/frame.ts'
import { rows } from '../../src/hosts/panel/look/rows.ts'

/** What says left or right, width or height, and so does not turn with the direction of the text. */
const physical =
  /(?<![-\w(])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|(?:(?:min|max)-)?(?:width|height)|float)\s*:|text-align:\s*(?:left|right)/g

describe("the panel's looks", () => {
  it('are said by logical properties', () => {
    const found = [base, colours, frame, rows].flatMap((css) =>
      [...css.matchAll(physical)].map(
        ({ 0: what, index }) => css.slice(css.lastIndexOf('\n', index), index) + what,
      ),
    )
    // Code goes from left to right everywhere.
    const ofCode = found.filter((line) =>
      /direction: ltr; text-align: left$|^\n {2}text-align: left$/.test(line),
    )
    expect(found).toEqual(ofCode)
  })

  it('have a rule for each count of columns beside the first', () => {
    const counts = [...rows.matchAll(/\.columns-(\d+) .*repeat\((\d+), /g)]
    expect(counts.map(([, of, count]) => [of, count])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((count) => [String(count), String(count)]),
    )
  })

  it('move only for who has nothing against it', () => {
    const css = [base, colours, frame, rows].join('\n')
    const moving = [...css.matchAll(/\b(?:transition|animation|scroll-behavior)\b/g)]
    const [allowed = ''] =
      css.match(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/) ?? []
    expect(moving.length).toBeGreaterThan(0)
    expect([...allowed.matchAll(/\b(?:transition|animation|scroll-behavior)\b/g)]).toHaveLength(
      moving.length,
    )
  })
})
