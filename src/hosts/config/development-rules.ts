import { flag, isText, type Rule } from '#mock/options/check-against'
import { mockRules } from '#mock/options/mock-rules'

const [isPersist, words, members] = mockRules.persist

/** The rules of what a development server is told of its mock. */
export const developmentRules = {
  ...mockRules,
  persist: [
    (value) => typeof value === 'boolean' || isPersist(value),
    `${words}, or true or false`,
    members,
  ],
  panel: flag,
  definitions: [
    (value) => isText(value) || mockRules.definitions[0](value),
    'must be the path of an OpenAPI document, or one',
  ],
  config: [isText, 'must be the path of a file'],
} satisfies Record<string, Rule>
