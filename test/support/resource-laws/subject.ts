import type { DeclaredResource, Mock, MockOptions } from '../../../src/index.ts'
import type { SendJson } from '../send-json.ts'

type Own = readonly DeclaredResource[]
/** A mock of whatever resources. */
type AnyMock = Pick<
  Mock<Own>,
  'fetch' | 'journal' | 'events' | 'snapshot' | 'restore' | 'checkpoint' | 'rollback' | 'reset'
>

/** What the laws ask of one resource: only those are held against it for which it says something. */
export interface Subject {
  readonly name: string
  readonly options: MockOptions<Own>
  /** Where its records are; a resource that its owner has one of is itself there. */
  readonly path: string
  /** Which operations it has, each under its name in the API's definition. */
  readonly operations: {
    readonly list?: string
    readonly create?: string
    readonly get: string
    readonly put?: string
    readonly patch?: string
    readonly delete?: string
  }
  /** Bodies: one good, another that differs, and one in which each of these members is wrong. */
  readonly good?: object
  readonly other?: object
  readonly bad?: { readonly body: object; readonly fields: readonly string[] }
  /** Makes a record where no client of the resource can. */
  make?(send: SendJson): Promise<unknown>
  /** Makes what `expand` embeds, where no good one has it. */
  relate?(send: SendJson, place: string): Promise<unknown>
  /** A path below an owner that is not there. */
  readonly ownerless?: string
  /** Whether it is there once for each owner, at `path` itself. */
  readonly isSingle?: true
  /** Whether records have a revision, which a client may claim. */
  readonly hasRevision?: true
  /** Whether `fields` chooses the members that are shown. */
  readonly hasFields?: true
  /** Whether a PUT on a taken id is 201 as well. */
  readonly putsAlwaysCreate?: true
  /** A clause and a text that find the good one, and members that `sort` and `expand` take. */
  readonly filter?: string
  readonly q?: string
  readonly sort?: string
  readonly expand?: string
  /** The events of a creation and a change. */
  readonly events?: readonly [created: string, updated: string]
}

/** How requests get to a mock: in process, over HTTP, or through a worker. */
export interface Transport {
  readonly name: string
  open(options: MockOptions<Own>): Promise<{ readonly mock: AnyMock; readonly send: SendJson }>
}

/** A resource at work: with a mock of its own, and the path of a record that it was made. */
export interface Stage {
  readonly mock: AnyMock
  readonly send: SendJson
  /** Makes a record, and gives its path; a second one only where there may be several. */
  made(body?: object): Promise<string>
}

/** Opens a subject's mock by a transport. */
export async function stageOf(subject: Subject, transport: Transport): Promise<Stage> {
  const { mock, send } = await transport.open(subject.options)
  const { path, operations, good, isSingle } = subject
  let count = 0
  const made = async (body = good) => {
    count += 1
    if (operations.put) {
      const place = isSingle ? path : `${path}/laws_${count}`
      await send('PUT', place, body)
      return place
    }
    if (!operations.create) {
      await subject.make?.(send)
      const { body: list } = await send('GET', path)
      return `${path}/${list[0].id}`
    }
    const { headers } = await send('POST', path, body)
    const url = new URL(headers.get('location') ?? '')
    return url.pathname
  }
  return { mock, send, made }
}
