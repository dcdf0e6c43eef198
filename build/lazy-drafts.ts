/**
 * Leaves what makes drafts to the first direct write to a collection: `@mswjs/data` needs it for nothing else, and
 * awaits it there.
 */
export const lazyDrafts = {
  name: 'lazy-drafts',
  transform(code: string, id: string) {
    if (!id.includes('/@mswjs/data/build/collection')) return undefined
    const [statement, ...others] =
      code.match(/^import \{ apply, create \} from "mutative";$/gm) ?? []
    if (!statement || others.length > 0 || !code.includes('await create(')) {
      throw new Error(
        'Failed to build: this @mswjs/data makes its drafts in another way. Look at lazyDrafts.',
      )
    }
    return code.replace(
      statement,
      `let drafts
const create = async (...args) => {
  drafts ??= await import('mutative')
  return drafts.create(...args)
}
const apply = (...args) => drafts.apply(...args)`,
    )
  },
}
