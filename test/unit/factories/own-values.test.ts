import { describe, expect, test } from 'vitest'
import { createFactories } from '#factories/index'

const main = () => ({ label: 'main', value: 'ada@example.com' })
const other = { label: 'other', value: 'eve@example.com' }

describe('what is done to a built object shows nowhere else', () => {
  test('not in what the factory builds next', () => {
    const factory = createFactories().customerFactory.params({
      primaryAddress: { emails: [main()] },
      customFields: { prefs: { list: [1] } },
    })
    const first = factory.build()
    first.primaryAddress?.emails.push(other)
    Object.assign(first.customFields.prefs as object, { list: [2] })

    const { primaryAddress, customFields } = factory.build()
    expect(primaryAddress?.emails).toEqual([main()])
    expect(customFields).toEqual({ prefs: { list: [1] } })
  })

  test('not in its siblings', () => {
    const { customerInputFactory } = createFactories()
    const phoneNumbers = [{ label: 'main', value: '1' }]
    const [first, second] = customerInputFactory.buildList(2, { primaryAddress: { phoneNumbers } })
    first?.primaryAddress?.phoneNumbers?.push({ label: 'work', value: '2' })
    expect(second?.primaryAddress?.phoneNumbers).toEqual(phoneNumbers)
  })

  test('not in what the caller gave, be it as parameters, as associations or to the factory', () => {
    const { customerFactory } = createFactories()
    const emails = [main()]
    const tags = [{ id: 'tag_1', name: 'A', type: 'customer' as const, ...times }]
    customerFactory.build({ primaryAddress: { emails } }).primaryAddress?.emails.push(other)
    customerFactory.build({}, { associations: { tags } }).tags.pop()
    customerFactory.params({ primaryAddress: { emails } }).build().primaryAddress?.emails.pop()
    customerFactory.associations({ tags }).build().tags.pop()
    expect([emails, tags.length]).toEqual([[main()], 1])
  })

  test('not in a list of lists, nor where an object leads to itself', () => {
    const own: { lists: number[][]; self?: object } = { lists: [[1]] }
    own.self = own
    const { customerFactory } = createFactories()
    const built = customerFactory.build(
      { customFields: { own } },
      { transient: { unchecked: true } },
    )
    const copy = built.customFields.own as typeof own
    copy.lists[0]?.push(2)
    expect(own.lists).toEqual([[1]])
  })
})

const times = { createdTime: '2025-01-01T00:00:00Z', updatedTime: '2025-01-01T00:00:00Z' }

test('a hash that the caller gives stays, and another follows the contact', () => {
  const { customerFactory } = createFactories()
  const hash = 'a'.repeat(40)
  const contact = { firstName: 'Ada', hash }
  expect(customerFactory.build({ primaryAddress: contact }).primaryAddress?.hash).toBe(hash)
  const { primaryAddress } = customerFactory.build({ primaryAddress: { firstName: 'Ada' } })
  expect(primaryAddress?.hash).toMatch(/^(?!a{40})[\da-f]{40}$/)
})
