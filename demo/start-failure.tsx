import type { Transport } from './settings.ts'

interface Props {
  error: unknown
  transport: Transport
}

/** What one sees when the mock itself could not start, for example without service workers. */
export function StartFailure({ error, transport }: Props) {
  return (
    <main className="blank start-failure" role="alert">
      <h1>The mock could not start</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {transport === 'service-worker' && (
        <p>
          <a className="button primary" href="?transport=in-page">
            Start it in the page instead
          </a>
        </p>
      )}
    </main>
  )
}
