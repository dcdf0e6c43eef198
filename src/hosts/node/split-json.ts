/** A member of the outermost object, or one element of a member that is a list. */
export interface JsonPart {
  readonly name: string
  /** Its position, when it is an element of a list. */
  readonly position?: number
  readonly text: string
}

/**
 * Cuts the text of a JSON object into its members, and those that are lists into their elements, so that
 * a file of any size is read piece by piece. It finds where a piece ends; whether the piece itself is
 * JSON is for `JSON.parse` to say.
 */
export async function* splitJson(chunks: AsyncIterable<string>): AsyncGenerator<JsonPart> {
  const splitter = new Splitter()
  for await (const chunk of chunks) yield* splitter.take(chunk)
  splitter.end()
}

class Splitter {
  #depth = 0
  #inString = false
  #isEscaped = false
  /** What came since the last boundary. */
  #piece = ''
  #isBlank = true
  #name: string | undefined
  /** The position in the list that is being cut, if the member's value is one. */
  #position: number | undefined
  #place: 'before' | 'name' | 'value' | 'after value' | 'after' = 'before'

  end(): void {
    if (this.#place !== 'after') throw new Error(`it ends too early, ${this.#where()}`)
    this.#requireBlank()
  }

  *take(chunk: string): Generator<JsonPart> {
    let start = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const character = chunk[at] as string
      if (this.#inString) this.#stayInString(character)
      else if (!'{}[],:'.includes(character)) this.#stayInPiece(character)
      else if (this.#isBoundary(character)) {
        this.#piece += chunk.slice(start, at)
        start = at + 1
        const part = this.#cut(character)
        this.#isBlank = true
        if (part) yield part
      } else {
        this.#isBlank = false
        if (character === '{' || character === '[') this.#depth += 1
        else if (character === '}' || character === ']') this.#depth -= 1
      }
    }
    this.#piece += chunk.slice(start)
  }

  #stayInString(character: string): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (character === '\\') this.#isEscaped = true
    else if (character === '"') this.#inString = false
  }

  #stayInPiece(character: string): void {
    if (character === '"') this.#inString = true
    if (character > ' ') this.#isBlank = false
  }

  /** Whether a piece ends here: on the level of the members, or on that of a list's elements. */
  #isBoundary(character: string): boolean {
    if (this.#depth === 0) return '{}[]'.includes(character)
    if (this.#position !== undefined)
      return this.#depth === 2 && (character === ',' || character === ']')
    if (this.#depth > 1) return false
    if (character === ':') return this.#place === 'name'
    if (character === '[') return this.#place === 'value' && this.#isBlank
    return character === ',' || character === '}'
  }

  #cut(character: string): JsonPart | undefined {
    const text = this.#piece
    if (this.#depth === 0) return this.#open(character)
    if (this.#position !== undefined) return this.#element(text, character)
    if (character === ':') return this.#nameMember(text)
    if (character === '[') return this.#openList()
    return this.#member(text, character)
  }

  #open(character: string): undefined {
    this.#requireBlank()
    if (this.#place === 'after') throw new Error('it goes on after its end')
    if (character !== '{') throw new Error('it is no object')
    this.#depth = 1
    this.#place = 'name'
  }

  #nameMember(text: string): undefined {
    this.#piece = ''
    const name = parsed(text)
    if (typeof name !== 'string') throw new Error(`a member has no name, ${this.#where()}`)
    this.#name = name
    this.#place = 'value'
  }

  #openList(): undefined {
    this.#piece = ''
    this.#depth = 2
    this.#position = 0
  }

  #element(text: string, character: string): JsonPart {
    const position = this.#position as number
    const isEmpty = position === 0 && character === ']' && text.trim() === ''
    this.#piece = ''
    this.#position = position + 1
    if (character === ']') {
      this.#position = undefined
      this.#depth = 1
      this.#place = 'after value'
    }
    const name = this.#name as string
    if (isEmpty) return { name, text: '[]' }
    return { name, position, text }
  }

  #member(text: string, character: string): JsonPart | undefined {
    const wasList = this.#place === 'after value'
    const isEmpty = this.#place === 'name' && this.#name === undefined && character === '}'
    const name = this.#name
    if (wasList || isEmpty) this.#requireBlank()
    else if (this.#place === 'name') throw new Error(`a member has no value, ${this.#where()}`)
    this.#piece = ''
    this.#place = 'name'
    if (character === '}') {
      this.#place = 'after'
      this.#depth = 0
    }
    return wasList || isEmpty || name === undefined ? undefined : { name, text }
  }

  #requireBlank(): void {
    const text = this.#piece.trim()
    if (text !== '')
      throw new Error(`"${text.slice(0, 20)}" stands where nothing may, ${this.#where()}`)
    this.#piece = ''
  }

  #where(): string {
    if (this.#name === undefined) return 'at its start'
    const element = this.#position === undefined ? '' : `[${this.#position}]`
    return this.#place === 'after' ? 'after its end' : `at \`${this.#name}${element}\``
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
