import { checkOptions as checkMockOptions } from '../check-options.ts'
import type { MockOptions } from '../options.ts'
import type { RebillyMockOptions } from './settings.ts'

/** Throws a `TypeError` for what is unknown, wrong, or cannot be JSON. */
export function checkOptions({ transport, config, persist, ...options }: RebillyMockOptions): void {
  for (const [name, value] of Object.entries({ ...options, persist })) refuseCode(name, value)
  if (![undefined, 'in-page', 'service-worker'].includes(transport)) {
    throw new TypeError(
      `${failure}: \`transport\` must be "in-page" or "service-worker", not ${JSON.stringify(transport)}.`,
    )
  }
  if (config !== undefined && (typeof config !== 'string' || config === '')) {
    throw new TypeError(`${failure}: \`config\` must be the path of a file.`)
  }
  if (typeof persist === 'boolean' || persist === undefined) checkMockOptions(options)
  else checkMockOptions({ ...options, persist } as MockOptions)
}

const failure = 'Failed to set up the mock'

function refuseCode(path: string, value: unknown): void {
  if (['function', 'symbol', 'bigint'].includes(typeof value) || isInstance(value)) {
    throw new TypeError(
      `${failure}: \`${path}\` is ${article(value)}, and the plugin's options go to the page as JSON. ` +
        'Put it into `rebilly-mock.config.ts` instead, which runs in the page.',
    )
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) refuseCode(`${path}.${key}`, inner)
}

/** Whether JSON would make something else of an object. */
const isInstance = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ![Object.prototype, null].includes(Object.getPrototypeOf(value))

const article = (value: unknown): string =>
  typeof value === 'object' ? `a ${value?.constructor.name}` : `a ${typeof value}`
