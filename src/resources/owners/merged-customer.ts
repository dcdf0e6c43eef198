import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'

/** An id whose customer was merged into another. */
export const mergedCustomer = z.object({ id: resourceId, targetCustomerId: resourceId })

export type MergedCustomer = z.infer<typeof mergedCustomer>
