import * as z from 'zod/mini'
import { wordsIn } from '#engine/problem/messages'
import type { Schema } from '#engine/schema/schema'
import { isOfDots, ofDots } from '../records/dots.ts'
import type { Ground, GroundTable } from '../records/ground.ts'
import { ownValue } from '../records/own-value.ts'

/** What a record is held against that comes from outside: what its document says that clients receive. */
export const recordSchema = (ground: Ground, table: GroundTable): Schema =>
  z
    .looseObject({ id: z.string().check(z.refine((id) => !isOfDots(id), ofDots)) })
    .check((payload) => {
      const { value } = payload
      const own = ownValue(ground, table, value)
      for (const { path, message } of ground.responses.failuresOf(own, table.schema)) {
        if (path[0] === 'id' || path[0] === '_links' || path[0] === '_embedded') continue
        payload.issues.push({
          code: 'custom',
          path: [...path],
          message: wordsIn(message),
          input: value,
        })
      }
    })
