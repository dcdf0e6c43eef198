import { Problem } from '#engine/problem/problem'
import { type Health, protocol } from '../said/health.ts'
import { type ControlName, controlOperations, placeOf } from '../said/operations.ts'
import { controlPath } from '../said/route.ts'
import { baseUrlsFor } from '../worlds/base-urls-for.ts'
import type { Performers } from './control-call.ts'

export const worlds: Performers<
  'listOperations' | 'getHealth' | 'getDescription' | 'listWorlds' | 'endWorld'
> = {
  listOperations: () => ({
    description: `${controlPath}/openapi.json`,
    operations: (Object.keys(controlOperations) as ControlName[]).map((name) => {
      const { method, path } = placeOf(name)
      return { at: `${method} ${controlPath}${path}`, summary: controlOperations[name].summary }
    }),
  }),
  async getHealth({ desk, query }): Promise<Health> {
    // What a document has is known by then.
    await desk.mock.ready
    const { insides } = desk
    const { router, resolved } = insides
    return {
      status: 'ok',
      protocol,
      world: desk.world ?? null,
      baseUrls: baseUrlsFor(insides, query.get('page') ?? undefined),
      names: router.names,
      resources: resolved.own.map(({ name }) => name),
      operations: router.operations.map(({ id, path, fails, isList = false }) => ({
        id,
        path,
        fails,
        isList,
      })),
    }
  },
  async getDescription({ origin }) {
    const { controlDocument } = await import('./document.ts')
    return controlDocument(origin)
  },
  listWorlds: ({ worlds }) => worlds.all,
  async endWorld({ worlds, params: { world = '' } }) {
    if (await worlds.end(world)) return
    const known = worlds.all.map((each) => each.world).join(', ')
    throw new Problem(
      404,
      `There is no world "${world.slice(0, 64)}". There ${known === '' ? 'is none' : `are ${known}`}.`,
    )
  },
}
