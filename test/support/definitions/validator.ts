import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ContractVersion } from '../../../src/index.ts'
import { definitionOf } from './definition.ts'
import { schemaOfDirection } from './schema-of-direction.ts'

/** Which addresses there are is a rule of the kit's own: those that HTML's `<input type="email">` takes. */
const htmlEmail =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

/** Says what of a value a schema refuses. */
export type Refusals = (value: unknown) => readonly string[]

/** Validators of a version's whole definition, made by ajv, by where in it their schemas are. */
export function validatorsOf(
  version: ContractVersion,
  direction: 'request' | 'response',
): (pointer: string) => Refusals {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  ajv.addFormat('email', htmlEmail)
  const { components, paths } = definitionOf(version)
  ajv.addSchema(schemaOfDirection({ components, paths }, direction) as object, 'api')
  return (pointer) => {
    const validate = ajv.getSchema(`api${encodeURI(pointer)}`)
    if (!validate) throw new Error(`Failed to find ${pointer} in the definition of ${version}.`)
    return (value) =>
      validate(value)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
