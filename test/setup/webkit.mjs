/** Finds the WebKitGTK that the tests drive by its WebDriver. Plain JavaScript for any Node from 18. */
import { chosenProgram, isExecutable, placesOnPath } from './program.mjs'

/**
 * The path of a WebDriver for WebKit: `WEBKIT_DRIVER_PATH`, or the system's. It opens a window, so there
 * must be a display, or an Xvfb to make one.
 *
 * @returns {string | undefined}
 */
export function findWebKit() {
  const driver =
    chosenProgram({ program: "WebKit's driver", variable: 'WEBKIT_DRIVER_PATH' }) ??
    placesOnPath(['WebKitWebDriver']).find(isExecutable)
  return process.env.DISPLAY || findXvfb() ? driver : undefined
}

/** @returns {string | undefined} */
export const findXvfb = () => placesOnPath(['Xvfb']).find(isExecutable)

/** What to do where there is none. */
export const webkitRemedy =
  'install `webkit2gtk-driver` and `xvfb`, or set WEBKIT_DRIVER_PATH to the driver'
