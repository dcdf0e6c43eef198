import type { Mock } from '../../../src/index.ts'

/** What an app says about how its mock answers. */
export function change(mock: Mock): void {
  mock.when('GetCustomer', { id: 'never 0' }).respond(404)
}
