import { bodyProblem } from '#engine/body/body-problem'
import { invalid } from '#engine/problem/invalid'
import { Problem } from '#engine/problem/problem'
import { parseWordless } from '#engine/problem/unsaid'
import { controlInputs, type InputName, type InputOf } from './said/inputs.ts'
import type { ControlName } from './said/operations.ts'

/** Holds a body against the schema of the operation; throws a `Problem` that names each failure, or 400 for one too many. */
export function checkInput<Name extends ControlName>(name: Name, body: unknown): InputOf<Name> {
  if (!hasInput(name)) {
    if (body === undefined) return undefined as InputOf<Name>
    throw new Problem(400, 'This operation takes no body. Leave it out.')
  }
  const { schema, example } = controlInputs[name]
  const { success, data, error } = parseWordless(schema, body)
  if (success) return data as InputOf<Name>
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    throw bodyProblem(body, [], error.issues)
  }
  throw invalid([{ field: '', message: `must be an object such as ${JSON.stringify(example)}` }])
}

const hasInput = (name: ControlName): name is InputName & ControlName =>
  Object.hasOwn(controlInputs, name)
