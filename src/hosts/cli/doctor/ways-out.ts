import { type Finding, note } from './finding.ts'
import { dependenciesOf } from './frameworks.ts'

/** Packages by which a program in Node asks in a way that no mock of the process sees. */
const unseen: Record<string, string> = {
  'socks-proxy-agent': 'hides from the mock where a request goes',
  'fetch-socks': 'hides from the mock where a request goes',
  'node-libcurl': "asks by a network of its own, and not by Node's",
}

/** What would reach the real host from Node although a mock is started. */
export function checkWaysOut(folder: string): Finding[] {
  const known = dependenciesOf(folder)
  return Object.entries(unseen)
    .filter(([name]) => known.has(name))
    .map(([name, reason]) =>
      note(
        `${name} ${reason}.`,
        'Leave it out where the mock runs, or give it the address of `npx rebilly-mock serve`.',
      ),
    )
}
