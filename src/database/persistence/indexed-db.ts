import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { append, lastHeader, type Rows, rowsOf } from './change-log.ts'
import type { Header, Storage } from './storage.ts'

type Transaction = IDBPTransaction<Rows, ['rows'], 'readwrite'>

/** In milliseconds; a browser that cannot open a database may never say so. */
const patience = 5000

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
      const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' })
      const { done, store } = transaction
      done.catch(() => {})
      const header = await lastHeader(store, known)
      let written: Header | undefined
      try {
        await visit({
          header,
          rows: (after) => rowsOf(store, after),
          during: (work) => keptOpen(transaction, work),
          async write(writing) {
            written = writing.header
            await append(store, writing)
          },
          setAside: async (date) => {
            const copy = `${name}.${date}`
            const values = await store.getAll()
            await keptOpen(transaction, copied(values, `rebilly-mock:${copy}`))
            return `the IndexedDB database "rebilly-mock:${copy}", which \`persist: { name: '${copy}' }\` opens`
          },
        })
        transaction.commit()
      } catch (error) {
        // Half of a change must not stay.
        abort(transaction)
        throw error
      }
      if (written) await done
      known = written ?? header
    },
  }
}

function abort(transaction: Transaction): void {
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
async function keptOpen({ store }: Transaction, work: Promise<unknown>): Promise<void> {
  let isDone = false
  const end = () => {
    isDone = true
  }
  work.then(end, end)
  // Most work is done in this very task, in which the transaction stays as it is.
  for (let turn = 0; turn < 100 && !isDone; turn += 1) await undefined
  while (!isDone) await store.get(['', 0])
}

async function copied(values: Rows['rows']['value'][], name: string): Promise<void> {
  const copy = await opened(name)
  const { store, done } = copy.transaction('rows', 'readwrite')
  await Promise.all([...values.map((value) => store.put(value)), done])
  copy.close()
}
