import { describe, expect, it } from 'vitest'
import { answerDifferences } from '../../../src/conformance/difference.ts'

const body = { id: 'ada', revision: 3, tags: [{ name: 'VIP' }, { name: 'new' }], vary: 'b , A' }
const differ = (wanted: object) => answerDifferences(body, wanted, 'body')

describe('an answer is as a case expects', () => {
  it.each([
    { id: 'ada', revision: 3 },
    { id: { $present: true }, other: { $absent: true } },
    { id: { $pattern: '^a.a$' } },
    { id: { $endsWith: 'da' } },
    { revision: { $above: 2 } },
    { vary: { $words: ['A', 'b'] } },
    { tags: { $contains: [{ name: 'new' }, { name: 'VIP' }] } },
    { tags: { $contains: [] } },
    { tags: [{ $only: { name: 'VIP' } }, { name: { $present: true } }] },
  ])('%j', (wanted) => {
    expect(differ(wanted)).toEqual([])
  })
})

describe('an answer differs', () => {
  it.each([
    [{ id: 'eve' }, ['body.id: expected "eve", was "ada"']],
    [{ other: { $present: true } }, ['body.other: expected anything, was nothing']],
    [{ id: { $absent: true } }, ['body.id: expected nothing, was "ada"']],
    [{ id: { $pattern: '^b' } }, ['body.id: expected a text that matches ^b, was "ada"']],
    [{ revision: { $pattern: '3' } }, ['body.revision: expected a text that matches 3, was 3']],
    [{ id: { $endsWith: 'e' } }, ['body.id: expected a text that ends with "e", was "ada"']],
    [{ revision: { $endsWith: '' } }, ['body.revision: expected a text that ends with "", was 3']],
    [{ revision: { $above: 3 } }, ['body.revision: expected a number above 3, was 3']],
    [{ id: { $above: 3 } }, ['body.id: expected a number above 3, was "ada"']],
    [{ vary: { $words: ['a', 'b'] } }, ['body.vary: expected the words a, b, was "b , A"']],
    [{ revision: { $words: ['3'] } }, ['body.revision: expected the words 3, was 3']],
    [{ id: { $contains: [] } }, ['body.id: expected a list, was "ada"']],
    [
      { tags: [{ $only: { id: 1 } }, {}] },
      [
        'body.tags.0.id: expected 1, was nothing',
        'body.tags.0.name: expected nothing, but it is there',
      ],
    ],
    [{ id: { $unknown: 1 } }, ['body.id: expected {"$unknown":1}, was "ada"']],
    [{ id: { $present: true, $pattern: 'a' } }, [expect.stringContaining('body.id: expected {')]],
  ])('from %j', (wanted, lines) => {
    expect(differ(wanted)).toEqual(lines)
  })

  it('where no element is as wanted, told by the nearest', () => {
    const list = [{ name: 'a' }, { name: 'b', color: 'red' }, {}]
    expect(answerDifferences(list, { $contains: [{ name: 'c', color: 'red' }] }, 'body')).toEqual([
      'body: expected an element {"name":"c","color":"red"}; of the nearest',
      'body.1.name: expected "c", was "b"',
    ])
    expect(answerDifferences([], { $contains: [{ name: 'c' }] }, 'body')).toEqual([
      'body: expected an element {"name":"c"}, was []',
    ])
  })
})
