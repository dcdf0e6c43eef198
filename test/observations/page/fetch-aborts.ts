import { get, json, type Kit, type Observations, outcome, put } from './kit.ts'

/** An answer that has come, and then is aborted. */
async function abortedAfter(kit: Kit, reason?: unknown) {
  const controller = new AbortController()
  const response = await get(kit, 'ada', { signal: controller.signal })
  return { controller, response, abort: () => controller.abort(reason) }
}

export const fetchAborts: Observations = {
  'before it is sent': (kit) => outcome(() => get(kit, 'ada', { signal: AbortSignal.abort() })),
  'before it is sent, with a reason': (kit) =>
    outcome(() => get(kit, 'ada', { signal: AbortSignal.abort('closed') })),
  'before it is sent, it changes nothing': async (kit) => {
    await outcome(() => put(kit, 'never', { signal: AbortSignal.abort() }))
    return (await get(kit, 'never')).status
  },
  'in the same turn': async (kit) => {
    const controller = new AbortController()
    const sent = outcome(() => get(kit, 'ada', { signal: controller.signal }))
    controller.abort()
    return sent
  },
  'in the same turn, with a reason': async (kit) => {
    const controller = new AbortController()
    const sent = outcome(() => get(kit, 'ada', { signal: controller.signal }))
    controller.abort(new RangeError('no'))
    return sent
  },
  'while the answer is awaited': async (kit) => {
    const controller = new AbortController()
    const sent = outcome(() => get(kit, 'mock-hang', { signal: controller.signal }))
    setTimeout(() => controller.abort(), 20)
    return sent
  },
  'by the signal of a Request': async (kit) => {
    const controller = new AbortController()
    const request = new Request(`${kit.api}/mock-hang`, {
      headers: json,
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(), 20)
    return outcome(() => fetch(request))
  },
  'by a signal in the init, over that of a Request': async (kit) => {
    const request = new Request(`${kit.api}/mock-hang`, {
      headers: json,
      signal: AbortSignal.timeout(9000),
    })
    return outcome(() => fetch(request, { signal: AbortSignal.timeout(20) }))
  },
  'by AbortSignal.timeout': (kit) =>
    outcome(() => get(kit, 'mock-hang', { signal: AbortSignal.timeout(20) })),
  'by AbortSignal.any': (kit) => {
    const signal = AbortSignal.any([AbortSignal.timeout(20), new AbortController().signal])
    return outcome(() => get(kit, 'mock-hang', { signal }))
  },
  'a signal that is null': async (kit) => (await get(kit, 'ada', { signal: null })).status,
  'a signal that is none': (kit) => outcome(() => get(kit, 'ada', { signal: {} as AbortSignal })),
  'after the headers, before the body': async (kit) => {
    const { response, abort } = await abortedAfter(kit)
    abort()
    return outcome(() => response.text())
  },
  'after the headers, with a reason': async (kit) => {
    const { response, abort } = await abortedAfter(kit, 'closed')
    abort()
    return outcome(() => response.text())
  },
  'after the headers, bodyUsed and status stay': async (kit) => {
    const { response, abort } = await abortedAfter(kit)
    abort()
    return [response.bodyUsed, response.status]
  },
  'after the headers, by the signal of a Request': async (kit) => {
    const controller = new AbortController()
    const { signal } = controller
    const response = await fetch(new Request(`${kit.api}/ada`, { headers: json, signal }))
    controller.abort()
    return outcome(() => response.json())
  },
  'after the headers, of a clone': async (kit) => {
    const { response, abort } = await abortedAfter(kit)
    const clone = response.clone()
    abort()
    return [await outcome(() => response.text()), await outcome(() => clone.text())]
  },
  'after the body': async (kit) => {
    const { response, abort } = await abortedAfter(kit)
    const text = await response.text()
    abort()
    return text.length > 0
  },
}
