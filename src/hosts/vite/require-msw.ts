import { coded } from '#engine/problem/mock-error'

/** Throws when the app has no msw, which this package leaves to it. */
export function requireMsw(): void {
  try {
    import.meta.resolve('msw')
  } catch (cause) {
    throw coded(
      'REBILLY_MOCK_INSTALLATION',
      new Error(
        'Failed to set up the mock: msw is not installed. Run: npm install --save-dev msw@^3.0.5',
        { cause },
      ),
    )
  }
}
