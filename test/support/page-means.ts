/** The ways of `test/escape/means` by which a page asks, and how each is answered. */
export const means: [means: string, answered: number | string][] = [
  ['fetch', 200],
  ['captured fetch', 200],
  ['XHR', 200],
  ['axios by XHR', 200],
  ['axios by fetch', 200],
  ['client', 200],
  // A beacon has no credentials.
  ['beacon', 401],
  ['synchronous XHR', 'refused'],
  ['frame of about:blank', 200],
  ['frame found by its number', 200],
  ['frame of srcdoc', 200],
  ['frame in a frame', 200],
  ['module worker', 200],
  ['classic worker', 200],
  ['worker of a worker', 200],
  ['shared worker', 200],
  ['worker of a blob', 200],
  ['opened window', 200],
]
