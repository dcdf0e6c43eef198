import { describe, expect, test } from 'vitest'
import { mailbox, plain } from '#factories/values/email-address'

describe('a text as it stands in an e-mail address', () => {
  test.each([
    ['Jean-Luc', 'jean-luc'],
    ['Zoé', 'zoe'],
    ['Märta', 'maerta'],
    ['Jörg', 'joerg'],
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Weiß', 'weiss'],
    ['Kjærsti', 'kjaersti'],
    ['Søren', 'soeren'],
    ['Paweł', 'pawel'],
    ['Yıldız', 'yildiz'],
    ['Łukasz', 'lukasz'],
    ['Åsa', 'asa'],
    ["O'Neill", 'oneill'],
    ['van  der_Berg', 'van-der-berg'],
    [' - Ada - ', 'ada'],
    ['Ada 2', 'ada-2'],
    ['翔太', ''],
    ['', ''],
  ])('%s: %s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})

test.each([
  [['Ada', 'Lovelace'], 'ada.lovelace'],
  [['Ada', null], 'ada'],
  [[null, 'Lovelace'], 'lovelace'],
  [['翔太', 'Sato'], 'sato'],
  [[null, null], 'customer1'],
  [['翔太', ''], 'customer1'],
])('the mailbox of %j is %s', (names, expected) => {
  expect(mailbox(names, 'customer1')).toBe(expected)
})
