import type { Member } from '../api/schema.ts'

/** What a member is when its field is empty. */
export const emptyOf = ({ isNullable, isRequired, shape }: Member): unknown => {
  if (isNullable) return null
  return isRequired && shape.kind === 'text' ? '' : undefined
}
