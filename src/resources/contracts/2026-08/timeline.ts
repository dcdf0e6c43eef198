import { timelineSchemas } from '../../timeline/timeline-schemas.ts'
import { timelineTypes } from './timeline-types.ts'

export const timeline = timelineSchemas(timelineTypes)
