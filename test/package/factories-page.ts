/** All that factories give; the size test bundles it. */
import * as factories from 'rebilly-mock/factories'

Object.assign(globalThis, { factories })
