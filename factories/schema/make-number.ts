import { spellingsOf } from './member-names.ts'
import type { Place } from './place.ts'
import { type Shape, typeOf } from './shape.ts'

type Range = readonly [least: number, most: number, step: number]

/** What a number is by the name of its member, as `spellingsOf` has it: its range, and the least by which two differ. */
const byName: readonly (readonly [RegExp, Range])[] = [
  [/(amount|price|total|cost|revenue|fee|balance|salary|budget|value)(usd)?$/, [5, 250, 0.01]],
  [/(percent(age)?|rate|share|ratio|discount)$/, [0, 100, 1]],
  [/(rating|score|stars|level|priority)$/, [1, 5, 1]],
  [/ age$/, [18, 80, 1]],
  [/year$/, [2015, 2026, 1]],
  [/month$/, [1, 12, 1]],
  [/latitude$| lat$/, [-60, 60, 0.0001]],
  [/longitude$| (lng|lon)$/, [-180, 180, 0.0001]],
  [/ port$/, [1024, 9999, 1]],
  [/(weight|height|width|length|size|depth)$/, [1, 200, 0.1]],
]

/** The bounds that only say what a number can hold are none. */
const isBound = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER

/** A number within its bounds, and within what its member's name lets one expect as far as these allow. */
export function makeNumber(shape: Shape, { name, at }: Place): number {
  const spellings = spellingsOf(name)
  const [usualLeast, usualMost, usualStep] = byName.find(([pattern]) =>
    spellings.some((each) => pattern.test(each)),
  )?.[1] ?? [1, 100, 1]
  const [least, most] = boundsOf(shape, usualLeast, usualMost)
  const isWhole = typeOf(shape) === 'integer'
  const step = shape.multipleOf ?? (isWhole ? 1 : fineEnough(usualStep, most - least))
  const [first, last] = stepsOf(shape, least, most, step)
  return rounded(at('').number.int({ min: first, max: Math.max(first, last) }) * step)
}

function boundsOf(shape: Shape, usualLeast: number, usualMost: number): [number, number] {
  const lower = [shape.minimum, shape.exclusiveMinimum].filter(isBound)
  const upper = [shape.maximum, shape.exclusiveMaximum].filter(isBound)
  const floor = lower.length > 0 ? Math.max(...lower) : undefined
  const ceiling = upper.length > 0 ? Math.min(...upper) : undefined
  const least = Math.max(floor ?? usualLeast, Math.min(usualLeast, ceiling ?? usualLeast))
  const most = Math.min(ceiling ?? usualMost, Math.max(usualMost, floor ?? usualMost))
  if (least < most) return [least, most]
  // What is usual is out of bounds, so these alone decide.
  const span = usualMost - usualLeast
  if (floor !== undefined) return [floor, ceiling ?? floor + span]
  return [(ceiling ?? usualMost) - span, ceiling ?? usualMost]
}

/** A step of which several fit into the bounds. */
function fineEnough(step: number, span: number): number {
  let fine = step
  while (span > 0 && fine > span / 4) fine /= 10
  return fine
}

/** The first and the last whole number of steps within the bounds. */
function stepsOf(shape: Shape, least: number, most: number, step: number): [number, number] {
  let first = Math.ceil(rounded(least / step))
  let last = Math.floor(rounded(most / step))
  if (shape.exclusiveMinimum !== undefined && first * step <= shape.exclusiveMinimum) first += 1
  if (shape.exclusiveMaximum !== undefined && last * step >= shape.exclusiveMaximum) last -= 1
  return [first, last]
}

/** Without what binary fractions add. */
const rounded = (value: number): number => Number(value.toPrecision(12))
