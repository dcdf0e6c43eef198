import fc from 'fast-check'

const [firstSurrogate, surrogates] = [0xd800, 0x800]

const codePoint = fc
  .nat(0x10ffff - surrogates)
  .map((point) => (point < firstSurrogate ? point : point + surrogates))

/**
 * Text of any characters there are. `fc.string({ unit: 'binary' })` says the same, but each process first makes a map
 * of more than a million characters for it, which takes as long as hundreds of runs.
 */
export const anyText = fc.array(codePoint).map((points) => String.fromCodePoint(...points))
