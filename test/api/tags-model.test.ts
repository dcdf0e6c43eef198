import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { callTags, namesOfTags, revisionOf } from '../support/tags.ts'

const name = fc.constantFrom('VIP', 'vip', 'Gold', 'GOLD', 'Early adopter', '@~-._')
const customerIds = ['ada', 'bob', 'eve']
const id = fc.constantFrom(...customerIds, 'nobody')
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('create' as const), name }),
    fc.record({ do: fc.constant('delete' as const), name }),
    fc.record({ do: fc.constant('rename' as const), name, to: name }),
    fc.record({ do: fc.constantFrom('tag' as const, 'untag' as const), name, id }),
    fc.record({
      do: fc.constantFrom('tagMany' as const, 'untagMany' as const),
      name,
      ids: fc.array(id, { minLength: 1, maxLength: 5 }),
    }),
  ),
  { maxLength: 40 },
)
type Step = typeof steps extends fc.Arbitrary<(infer Each)[]> ? Each : never

interface ModelTag {
  name: string
}

/** What the API means, in as few words as there are. */
class Model {
  tags: ModelTag[] = []
  readonly customers = new Map(
    customerIds.map((each) => [each, { tags: [] as ModelTag[], revision: 0 }]),
  )

  /** Takes a step, and tells the status that it has. */
  take(step: Step): number {
    const found = this.#named(step.name)
    switch (step.do) {
      case 'create':
        if (found) return 409
        this.tags.push({ name: step.name })
        return 201
      case 'delete':
        if (!found) return 404
        this.tags = this.tags.filter((each) => each !== found)
        this.#untag(found, customerIds)
        return 204
      case 'rename': {
        if (!found) return 404
        if ((this.#named(step.to) ?? found) !== found) return 409
        if (found.name === step.to) return 200
        found.name = step.to
        for (const each of this.customers.values()) {
          if (each.tags.includes(found)) each.revision += 1
        }
        return 200
      }
      case 'tag':
      case 'untag':
        if (!found || !this.customers.has(step.id)) return 404
        if (step.do === 'tag') this.#tag(found, [step.id])
        else this.#untag(found, [step.id])
        return 204
      default:
        if (!found) return 422
        if (step.do === 'tagMany') this.#tag(found, step.ids)
        else this.#untag(found, step.ids)
        return 204
    }
  }

  #named = (asked: string) =>
    this.tags.find((each) => each.name.toLowerCase() === asked.toLowerCase())

  #tag(added: ModelTag, ids: string[]) {
    for (const each of ids.flatMap((of) => this.customers.get(of) ?? [])) {
      if (each.tags.includes(added)) continue
      each.tags.push(added)
      each.revision += 1
    }
  }

  #untag(removed: ModelTag, ids: string[]) {
    for (const each of ids.flatMap((of) => this.customers.get(of) ?? [])) {
      if (!each.tags.includes(removed)) continue
      each.tags = each.tags.filter((other) => other !== removed)
      each.revision += 1
    }
  }
}

type Sent = [method: string, path: string, body?: unknown]

const requestOf = (step: Step): Sent => {
  const path = `/${encodeURIComponent(step.name)}`
  switch (step.do) {
    case 'create':
      return ['POST', '', { name: step.name, type: 'customer' }]
    case 'delete':
      return ['DELETE', path]
    case 'rename':
      return ['PATCH', path, { name: step.to }]
    case 'tag':
    case 'untag':
      return [step.do === 'tag' ? 'POST' : 'DELETE', `${path}/customers/${step.id}`]
    default:
      return [
        step.do === 'tagMany' ? 'POST' : 'DELETE',
        `${path}/customers`,
        { customerIds: step.ids },
      ]
  }
}

it('does what a plain model does, and counts what changed', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const mock = createMock({ customers: customerIds.map((each) => ({ id: each })) })
      await mock.ready
      const model = new Model()
      for (const step of taken) {
        const { status } = await callTags(mock, ...requestOf(step))
        expect(status, JSON.stringify(step)).toBe(model.take(step))
      }
      for (const [each, { tags, revision }] of model.customers) {
        expect(namesOfTags(mock, each)).toEqual(tags.map((held) => held.name))
        expect(revisionOf(mock, each)).toBe(revision)
      }
      const { body } = await callTags<{ name: string }[]>(mock, 'GET', '')
      expect(body.map((each) => each.name).sort()).toEqual(
        model.tags.map((each) => each.name).sort(),
      )
      // What a customer holds is what GET of the tag shows.
      for (const held of mock.customers.list().flatMap((each) => each.tags)) {
        expect(body).toContainEqual(held)
      }

      await mock.reset()
      expect([mock.tags.list(), revisionOf(mock, 'ada')]).toEqual([[], 0])
    }),
    { numRuns: 200 },
  )
})
