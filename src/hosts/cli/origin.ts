import { InvalidArgumentError } from 'commander'
import { isOrigin } from '../server/allowed-origins.ts'

/** Takes an option's text for an origin, beside those before; an address bar gives one with a slash. */
export function origin(text: string, before: readonly string[] = []): string[] {
  const bare = text.replace(/(?<=[^/])\/$/, '')
  if (isOrigin(bare)) return [...before, bare]
  throw new InvalidArgumentError(
    'It must be an origin such as http://localhost:5173, without a path, or * for all.',
  )
}
