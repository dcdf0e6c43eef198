import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Operation } from '../../api/api.ts'
import { linksOf } from '../../api/paths.ts'
import { isObject, type Shape, sendable, shapeOf } from '../../api/schema.ts'
import { usePanel } from '../../parts/context.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useChanges } from '../../parts/use-news.ts'
import { saveCode } from './code-lines.ts'
import { faultsOf, problemLine } from './faults.ts'

/** Why the API did not take what was saved. */
export interface Refusal {
  readonly status: number
  readonly title: string
  readonly faults: ReadonlyMap<string, string>
}

/** A record that is read, edited and saved; what others change meanwhile shows unless it is being edited. */
export function useRecord(
  path: string,
  save: Operation | undefined,
  onMoved: (path: string) => void,
) {
  const { source, api, baseUrl, say, tell } = usePanel()
  const read = useLoaded(useCallback(() => source.ask({ method: 'GET', path }), [source, path]))
  const shape = useMemo<Shape | undefined>(
    () => (save?.body ? shapeOf(save.body, api.resolve) : undefined),
    [save, api],
  )
  const answer = read.value
  const record = answer?.status === 200 ? answer.body : undefined
  const [base, setBase] = useState<unknown>(undefined)
  const [draft, setDraft] = useState<unknown>(undefined)
  const [refusal, setRefusal] = useState<Refusal>()
  const isChanged = draft !== undefined

  useChanges(read.again)
  useEffect(() => {
    if (!isChanged) setBase(record)
  }, [record, isChanged])

  const shown = base ?? record
  const value = isChanged
    ? draft
    : shape && shown !== undefined
      ? sendable(shown, shape)
      : undefined

  async function put(revision: unknown): Promise<void> {
    if (!save) return
    const headers = save.takes.has('If-Match') &&
      typeof revision === 'number' && { 'If-Match': `"${revision}"` }
    const asked = { method: save.method, path, body: value, ...(headers && { headers }) }
    say(saveCode(baseUrl, asked))
    const { status, body } = await source.ask(asked)
    if (status < 200 || status > 299) {
      setRefusal({ status, title: problemLine(status, body), faults: faultsOf(body) })
      if (status === 409) read.again()
      return
    }
    setRefusal(undefined)
    setDraft(undefined)
    setBase(undefined)
    tell(`Saved${revisionOf(body) === undefined ? '' : `: revision ${revisionOf(body)}`}.`)
    const moved = isObject(body) && linksOf(api, body).find(({ rel }) => rel === 'self')?.path
    if (moved && moved !== path) onMoved(moved)
    else read.again()
  }

  return {
    /** What is stored. */
    record: shown,
    /** What the API has by now, if that is another. */
    newer: isChanged && record !== base ? record : undefined,
    status: answer?.status,
    error: read.error,
    shape,
    value,
    isChanged,
    refusal,
    edit: setDraft,
    save: () => put(revisionOf(base)),
    /** Saves over what someone else has saved meanwhile. */
    async overwrite() {
      const { body } = await source.ask({ method: 'GET', path })
      await put(revisionOf(body))
    },
    revert() {
      setDraft(undefined)
      setRefusal(undefined)
      setBase(undefined)
      read.again()
    },
    again: read.again,
  }
}

export const revisionOf = (record: unknown): number | undefined =>
  isObject(record) && typeof record.revision === 'number' ? record.revision : undefined
