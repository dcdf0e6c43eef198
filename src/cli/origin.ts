import { InvalidArgumentError } from 'commander'
import { isOrigin } from '../server/allowed-origins.ts'

/** Takes an option's text for an origin, beside those before. */
export function origin(text: string, before: readonly string[] = []): string[] {
  if (isOrigin(text)) return [...before, text]
  throw new InvalidArgumentError(
    'It must be an origin such as http://localhost:5173, without a path, or * for all.',
  )
}
