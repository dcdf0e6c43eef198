import { coded } from '#engine/problem/mock-error'
import { accepts, checksOf, type Schema } from './schema.ts'
import { sampleOf } from './schema-samples.ts'

/** Texts that a format refuses, each by the name of what is wrong with it. */
const misfits: Record<string, Record<string, string>> = {
  email: { empty: '', format: 'ada@' },
  date: { empty: '', format: '29/02/2024', calendar: '2023-02-29' },
  uri: { empty: '', format: 'no scheme' },
  datetime: { empty: '', format: '2026-01-31 09:30' },
}

/**
 * A text for each way to break a schema of texts, by its name; throws for a check or a format that it
 * does not know.
 */
export function textFaults(schema: Schema): Record<string, string> {
  const sample = String(sampleOf(schema))
  return Object.assign({}, ...checksOf(schema).map((check) => broken(check, schema, sample)))
}

function broken(
  check: ReturnType<typeof checksOf>[number],
  schema: Schema,
  sample: string,
): Record<string, string> {
  if (check.check === 'max_length') {
    // The front grows: the end of an e-mail address may not.
    return { maxLength: sample.charAt(0).repeat(check.maximum + 1 - sample.length) + sample }
  }
  if (check.check === 'min_length') return { minLength: sample.slice(0, check.minimum - 1) }
  const format = check.check === 'string_format' ? check.format : check.check
  if (format === 'regex') {
    const refused = (text: string) => !accepts(schema, text)
    const pattern = [sample.toLowerCase(), `${sample}!`, '..', `${sample}😀`].find(refused)
    if (pattern !== undefined) return { ...(refused('') && { empty: '' }), pattern }
  }
  if (Object.hasOwn(misfits, format)) return misfits[format] ?? {}
  throw coded(
    'REBILLY_MOCK_DEFECT',
    new Error(
      `Failed to find a text that breaks "${format}" where "${sample}" holds: none is known. Add one.`,
    ),
  )
}
