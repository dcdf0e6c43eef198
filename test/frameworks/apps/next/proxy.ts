import { NextResponse } from 'next/server'
import { statusOf } from './app/api'

export async function proxy() {
  const response = NextResponse.next()
  response.headers.set('X-Ada', String(await statusOf('ada')))
  return response
}

export const config = { matcher: '/api/:path*' }
