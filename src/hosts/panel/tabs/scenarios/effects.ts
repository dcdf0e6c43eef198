import type { Effect } from '../../source/scenario-source.ts'

/** What the panel offers, in words. */
export const effects: Readonly<Record<string, string>> = {
  '400': 'answer 400',
  '401': 'answer 401',
  '403': 'answer 403',
  '404': 'answer 404',
  '409': 'answer 409, a conflict',
  '422': 'answer 422, a bad field',
  '429': 'answer 429, too many',
  '500': 'answer 500',
  '503': 'answer 503',
  delay: 'answer three seconds later',
  networkError: 'a network error',
  loseResponse: 'done, and the answer is lost',
  hang: 'no answer',
  stale: 'someone saves just before',
  empty: 'an empty list',
  hold: 'hold the answer for me',
}

/** What is meant by the name of an effect. */
export function effectOf(name: string): Effect {
  if (/^\d+$/.test(name)) return { kind: 'respond', status: Number(name) }
  if (name === 'delay') return { kind: 'delay', milliseconds: 3000 }
  return { kind: name } as Effect
}
