import * as z from 'zod/mini'
import { leadSourceSchemas } from '../../lead-source/lead-source-schemas.ts'

export const leadSource = leadSourceSchemas({ text: z.string(), referrer: z.string() })
