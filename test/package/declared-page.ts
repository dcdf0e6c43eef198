/** What a story holds that needs records of a resource of its team's; the size test bundles it. */
import { defineResource } from 'rebilly-mock'
import { factoryOf } from 'rebilly-mock/factories'
import * as z from 'zod/mini'

const websites = defineResource({ name: 'websites', input: z.object({ name: z.string() }) })

Object.assign(globalThis, { website: factoryOf(websites).build() })
