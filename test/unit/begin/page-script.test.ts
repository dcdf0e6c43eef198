import { expect, it } from 'vitest'
import { json } from '../../../src/hosts/begin/page-script.ts'

it.each(['</script><script>alert(1)</script>', '<!--<script>', ['https://a.example/<b>']])(
  'what stands in an inline script cannot end it: %j',
  (value) => {
    const text = json(value)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(value)
  },
)

it('nothing is written as nothing', () => {
  expect(json(undefined)).toBe('undefined')
})
