/** What a file of the environment says. */
export const GET = async () => Response.json(process.env.EDITED ?? null)

export const dynamic = 'force-dynamic'
