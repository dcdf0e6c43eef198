/** Finds the Chromium that the tests drive. Plain JavaScript for any Node from 18. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chosenProgram, isExecutable, placesOnPath } from './program.mjs'

const isRoot = process.getuid?.() === 0

/**
 * What Playwright switches off, once more, because the last list is the only one that counts; and the suggestions
 * below the address bar, which are two pages more for each page of a test, and the process that is made ahead for the
 * page after it: a third of all its work.
 */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/** What keeps a Chromium of an unprivileged or a root user from talking to anything but the tests. */
export const launchArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures}`,
]

/**
 * The path of a Chromium: `CHROMIUM_PATH`, the system's headless shell, Playwright's own, or the system's, in this
 * order.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return (
    chosenProgram({ program: 'Chromium', variable: 'CHROMIUM_PATH' }) ??
    findHeadlessShell() ??
    [playwrightChromium(), ...systemChromiums()].find(isExecutable)
  )
}

/**
 * The path of Chromium's headless shell, which is the same engine without a browser around it: the tests cost a
 * quarter less in it.
 *
 * @returns {string | undefined}
 */
export function findHeadlessShell() {
  return placesOnPath(['chromium-headless-shell']).find(isExecutable)
}

/**
 * Launch options for Playwright, and for Vitest's Playwright provider.
 *
 * @returns {{ executablePath: string; args: string[] }}
 */
export function launchOptions() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(chromiumRemedy)
  return { executablePath, args: launchArguments }
}

export const chromiumRemedy =
  'Failed to find Chromium: there is none in the usual places, and none could be installed. ' +
  'Run `npx playwright install --with-deps chromium`, or install Chromium or Google Chrome, ' +
  'or set CHROMIUM_PATH to the program.'

function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function systemChromiums() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((folder) => process.env[folder])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  return placesOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
}
