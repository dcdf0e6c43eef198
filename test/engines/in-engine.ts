import type { Engine } from '../support/engines/engine.ts'

/** Tests of something that is served already, in an engine that runs once they do. */
export type InEngine = (engine: () => Engine) => void
