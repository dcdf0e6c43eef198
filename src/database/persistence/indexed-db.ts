import { type IDBPDatabase, type IDBPTransaction, openDB, unwrap, wrap } from 'idb'
import { append, appendEntry, isLast, lastHeader, type Rows, rowsOf } from './change-log.ts'
import type { Header, Storage } from './storage.ts'

type Transaction = IDBPTransaction<Rows, ['rows'], 'readwrite'>

/** In milliseconds; a browser that cannot open a database may never say so. */
const patience = 15_000

/**
 * Keeps rows in an IndexedDB database. A transaction that writes is alone among all tabs, also where an
 * insecure origin has no Web Locks, and ends by itself when its tab is killed: so it is the lock.
 */
export async function openIndexedDb(name: string): Promise<Storage> {
  const database = await opened(`rebilly-mock:${name}`)
  let known: Header | undefined
  return {
    async exclusively(visit) {
      // The browser's process has what was committed, so it survives a killed tab or browser. `strict`
      // would wait for the disk as well, which only a power cut asks for.
      const raw = unwrap(database).transaction('rows', 'readwrite', { durability: 'relaxed' })
      const done = completionOf(raw)
      // Most changes ask for one key and put one entry, which costs less without idb's comfort.
      const whole = () => wholeOf(raw)
      const rows = raw.objectStore('rows')
      const header = known && (await isLast(rows, known)) ? known : await lastHeader(whole().store)
      let written: Header | undefined
      try {
        await visit({
          header,
          rows: (after) => rowsOf(whole().store, after),
          during: (work) => keptOpen(whole, work),
          async write(writing) {
            written = writing.header
            if (!appendEntry(rows, writing)) await append(whole().store, writing)
          },
          setAside: async (date) => {
            const copy = `${name}.${date}`
            const values = await whole().store.getAll()
            await keptOpen(whole, copied(values, `rebilly-mock:${copy}`))
            return `the IndexedDB database "rebilly-mock:${copy}", which \`persist: { name: '${copy}' }\` opens`
          },
        })
        raw.commit()
      } catch (error) {
        // Half of a change must not stay.
        abort(raw)
        throw error
      }
      if (written) await done
      known = written ?? header
    },
  }
}

/** Settles when a transaction is over; rejects with what ended it. */
function completionOf(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'))
  })
  done.catch(() => {})
  return done
}

function wholeOf(raw: IDBTransaction): Transaction {
  const transaction = wrap(raw) as unknown as Transaction
  transaction.done.catch(() => {})
  return transaction
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
}

function opened(name: string): Promise<IDBPDatabase<Rows>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`IndexedDB did not open "${name}" within ${patience / 1000} seconds`)),
      patience,
    )
    openDB<Rows>(name, 1, {
      upgrade: (database) =>
        database
          .createObjectStore('rows', { keyPath: ['table', 'id'] })
          .createIndex('change', 'change'),
      // Who wants to delete the database need not wait for this tab to be closed.
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

/** A transaction ends as soon as nothing is asked of it, so it is asked until the work is done. */
async function keptOpen(whole: () => Transaction, work: Promise<unknown>): Promise<void> {
  let isDone = false
  const end = () => {
    isDone = true
  }
  work.then(end, end)
  // Most work is done in this very task, in which the transaction stays as it is.
  for (let turn = 0; turn < 100 && !isDone; turn += 1) await undefined
  while (!isDone) await whole().store.get(['', 0])
}

async function copied(values: Rows['rows']['value'][], name: string): Promise<void> {
  const copy = await opened(name)
  const { store, done } = copy.transaction('rows', 'readwrite')
  await Promise.all([...values.map((value) => store.put(value)), done])
  copy.close()
}
