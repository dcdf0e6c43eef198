import { HttpResponse, http } from 'msw'

const path = '/customers/:id'
const rebilly = 'https://api.rebilly.com'

/** The least that MSW can do: the same answer to every request. */
export function staticHandler(body: object, host = rebilly) {
  return http.put(host + path, () => HttpResponse.json(body))
}

/** What people write by hand: parse, look up, merge, keep. No rule of the API is checked. */
export function handWrittenHandler(
  customers: Map<string, Record<string, unknown>>,
  host = rebilly,
) {
  return http.put<{ id: string }>(host + path, async ({ request, params }) => {
    const body = (await request.json()) as Record<string, unknown>
    const previous = customers.get(params.id)
    const customer = {
      ...previous,
      ...body,
      id: params.id,
      revision: previous ? Number(previous.revision) + 1 : 0,
      updatedTime: new Date().toISOString(),
    }
    customers.set(params.id, customer)
    return HttpResponse.json(customer, { status: previous ? 200 : 201 })
  })
}
