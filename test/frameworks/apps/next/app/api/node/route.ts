import { statusOf } from '../../api'

export const GET = async () => Response.json(await statusOf('ada'))
