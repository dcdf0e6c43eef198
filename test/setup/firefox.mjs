/** Finds the Firefox that the tests drive by WebDriver BiDi. Plain JavaScript for any Node from 18. */
import { chosenProgram, isExecutable, placesOnPath } from './program.mjs'

/**
 * The path of a Firefox: `FIREFOX_PATH`, or the system's.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  return (
    chosenProgram({ program: 'Firefox', variable: 'FIREFOX_PATH' }) ??
    [...placesOnPath(['firefox', 'firefox-esr']), ...macFirefox()].find(isExecutable)
  )
}

function macFirefox() {
  return process.platform === 'darwin' ? ['/Applications/Firefox.app/Contents/MacOS/firefox'] : []
}

/** What to do where there is none. */
export const firefoxRemedy = 'install `firefox-esr`, or set FIREFOX_PATH to the program'
