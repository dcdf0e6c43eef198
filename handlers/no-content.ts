import { HttpResponse } from 'msw/http'

/** Success that has nothing to show. */
export const noContent = (): Response => new HttpResponse(null, { status: 204 })
