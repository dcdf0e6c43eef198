import { expect, it } from 'vitest'
import { lawIf } from './law-if.ts'
import type { Stage, Subject } from './subject.ts'

/** What is known of a request afterwards, and how all comes back. */
export function lawsOfState(subject: Subject, stage: () => Promise<Stage>): void {
  const { path, operations, good, other, bad, events, isSingle } = subject
  const writes = operations.put ?? operations.create
  const method = operations.put ? 'PUT' : 'POST'
  const to = operations.put && !isSingle ? `${path}/laws_1` : path

  it('is in the journal, with a trail that ends in the rule that decided', async () => {
    const { mock, send } = await stage()
    await send('GET', isSingle ? path : `${path}/nothing`)
    const found = mock.journal.last(operations.get)
    expect(found).toMatchObject({ outcome: 'answered', response: { status: 404 }, rule: 'exists' })
    expect(found?.trail.at(-1)).toMatchObject({ rule: 'exists', outcome: 'failed' })
    expect(found?.trail.slice(0, -1).every(({ outcome }) => outcome === 'ok')).toBe(true)
  })

  lawIf(writes && bad)('tells in the journal why a write was refused, and why not', async () => {
    const { mock, send } = await stage()
    await send(method, to, bad?.body)
    expect(mock.journal.last(writes ?? '')?.trail.at(-1)).toMatchObject({
      rule: 'validate',
      outcome: 'failed',
    })
    await send(method, to, good)
    const { rule, trail = [], response } = mock.journal.last(writes ?? '') ?? {}
    expect([response?.status, rule]).toEqual([201, undefined])
    expect(trail.map(({ outcome }) => outcome)).not.toContain('failed')
    expect(trail.map((step) => step.rule)).toContain('validate')
  })

  it('comes back by snapshot, checkpoint and reset', async () => {
    const { mock, send, made } = await stage()
    const start = await mock.snapshot()
    const place = await made()
    const one = await send('GET', place)
    const after = await mock.snapshot()
    await mock.checkpoint('laws')
    await mock.reset()
    expect(await mock.snapshot()).toEqual(start)
    expect((await send('GET', place)).status).toBe(404)
    for (const back of [() => mock.restore(after), () => mock.rollback('laws')]) {
      await back()
      expect((await send('GET', place)).body).toEqual(one.body)
      expect(await mock.snapshot()).toEqual(after)
      await mock.reset()
    }
  })

  lawIf(events)('tells of what is made and changed', async () => {
    const { mock, send, made } = await stage()
    const told: string[] = []
    mock.events.on('*', ({ eventType }) => told.push(eventType))
    const place = await made()
    await send('PUT', place, other)
    await send('PUT', place, other)
    expect(told).toEqual(events)
  })
}
