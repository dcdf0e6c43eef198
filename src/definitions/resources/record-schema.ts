import * as z from 'zod/mini'
import { wordsIn } from '#engine/problem/messages'
import { resourceId } from '#engine/schema/identifiers'
import type { Schema } from '#engine/schema/schema'
import type { Ground, GroundTable } from '../records/ground.ts'

/** What a record is held against that comes from outside: what its document says that clients receive. */
export const recordSchema = ({ responses }: Ground, { schema, scope, keys }: GroundTable): Schema =>
  z
    .looseObject({ id: scope.length > 0 || keys.length > 1 ? z.string() : resourceId })
    .check((payload) => {
      const { value } = payload
      if (Object.hasOwn(value, 'value')) return
      for (const { path, message } of responses.failuresOf(value, schema)) {
        if (path[0] === 'id' || path[0] === '_links' || path[0] === '_embedded') continue
        payload.issues.push({
          code: 'custom',
          path: [...path],
          message: wordsIn(message),
          input: value,
        })
      }
    })
