import { requireMsw } from '../vite/require-msw.ts'
import type { NextMockOptions } from './options.ts'

/** What `next.config` may export, as far as it matters here. */
type ConfigOrFunction<Config> =
  | Config
  | ((phase: string, context: never) => Config | Promise<Config>)

/** As Next says that a development server reads its config: `PHASE_DEVELOPMENT_SERVER` of `next/constants`. */
const developing = 'phase-development-server'

/**
 * Lets `next dev` answer the app's requests to the API from one mock in its own process: what the pages ask, and what the
 * server asks for them. In all else the config stays as it is. Rejects in `next dev` when an option cannot be.
 *
 * @example
 * export default withRebillyMock({ reactStrictMode: true }, { customers: 25 })
 */
export function withRebillyMock<Config extends object>(
  config: ConfigOrFunction<Config>,
  options: NextMockOptions = {},
): (phase: string, context: unknown) => Promise<Config> {
  return async (phase, context) => {
    const given = typeof config === 'function' ? await config(phase, context as never) : config
    if (phase !== developing || isSendingTelemetry()) return given
    requireMsw()
    const { develop } = await import('./develop.ts')
    await develop(options, given)
    // What is compressed cannot be begun with a script.
    return { ...given, compress: false }
  }
}

/** A process of Next that outlives a development server reads the config as if it were one. */
const isSendingTelemetry = (): boolean => /\bdetached-flush\.js$/.test(process.argv[1] ?? '')
