import type { RequestLike } from '#engine/request/request-like'

/** A body whose length is not told counts as this many bytes. */
const usualSize = 1024

/** About how many bytes a request may bring into a world. */
export function sizeOf({ method, headers }: RequestLike): number {
  if (method === 'GET' || method === 'DELETE') return 0
  return Number(headers.get('content-length')) || usualSize
}
