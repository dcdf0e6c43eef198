import { statusOf } from '../../api'

export const runtime = 'edge'

export const GET = async () => Response.json(await statusOf('ada'))
