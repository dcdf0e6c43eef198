import { coded } from '#engine/problem/mock-error'
import type { RebillyGlobals, RebillyParameters, StoryOptions } from './parameters.ts'

/** What Storybook tells of a rendering. */
export interface Told {
  readonly parameters: { readonly rebilly?: RebillyParameters }
  readonly args: object
  readonly globals: RebillyGlobals
}

/** The options of a story's world: its parameters, over them what its args say, and last the toolbar. */
export function storyOptions({ parameters, args, globals }: Told): StoryOptions {
  const { fromArgs, disable, ...fixed } = parameters.rebilly ?? {}
  if (fromArgs !== undefined && typeof fromArgs !== 'function') {
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        'Failed to set up the story: `parameters.rebilly.fromArgs` must be a function, such as ({ seed }) => ({ seed }).',
      ),
    )
  }
  const { rebillyScenario: scenario, rebillyLatency: latency } = globals
  const options = {
    ...fixed,
    ...fromArgs?.(args),
    ...(scenario && { scenario }),
    ...(latency && { latency: Number.parseFloat(latency) }),
  }
  if ('persist' in options) {
    throw coded(
      'REBILLY_MOCK_OPTIONS',
      new TypeError(
        'Failed to set up the story: `persist` would bring the world of one story into the next. Give each its `customers` or `world`.',
      ),
    )
  }
  return options
}

/** Whether two renderings of a story are told the same, so that none of its options can have changed. */
export const sameTold = (a: Told, b: Told): boolean =>
  a.parameters.rebilly === b.parameters.rebilly &&
  a.globals.rebillyScenario === b.globals.rebillyScenario &&
  a.globals.rebillyLatency === b.globals.rebillyLatency &&
  sameMembers(a.args, b.args)

const sameMembers = (a: object, b: object): boolean =>
  Object.keys({ ...a, ...b }).every((name) => Object.is(Reflect.get(a, name), Reflect.get(b, name)))

/** Whether two stories begin alike. Functions count as the same: args make new ones each time. */
export function sameOptions(a: StoryOptions, b: StoryOptions): boolean {
  const { resources: some = [], ...ofA } = a
  const { resources: others = [], ...ofB } = b
  const names = Object.keys({ ...ofA, ...ofB }) as (keyof typeof ofA)[]
  return (
    some.length === others.length &&
    some.every((resource, position) => resource === others[position]) &&
    names.every(
      (name) => ofA[name] === ofB[name] || JSON.stringify(ofA[name]) === JSON.stringify(ofB[name]),
    )
  )
}
