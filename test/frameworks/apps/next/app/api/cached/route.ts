import { statusOf } from '../../api'

/** Next keeps what it was answered. */
export const GET = async () => Response.json(await statusOf('ada', { cache: 'force-cache' }))

export const dynamic = 'force-dynamic'
