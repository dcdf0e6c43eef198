import { text } from '#engine/schema/text'
import { uri } from '#engine/schema/uri'
import { leadSourceSchemas } from '../../lead-source/lead-source-schemas.ts'

export const leadSource = leadSourceSchemas({ text: text(512), referrer: uri(2083) })
