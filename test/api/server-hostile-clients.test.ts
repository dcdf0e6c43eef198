import { describe, expect, test } from 'vitest'
import { RawConnection } from '../support/raw-connection.ts'
import { serveMock } from '../support/serve.ts'

const head = (length: number | string, more = '') =>
  `PUT /customers/ada HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`
const chunked =
  'PUT /customers/ada HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'

/** The status and the problem of an answer, which must be the only one. */
function problemIn(text: string): { status: number; detail: string } {
  const [, body = ''] = text.split('\r\n\r\n')
  expect(text).toMatch(/^HTTP\/1\.1 \d/)
  return JSON.parse(body)
}

async function expectAlive(url: string) {
  expect((await fetch(`${url}/customers`)).status).toBe(200)
}

describe('a client that is slow', () => {
  test('with its headers is told 408', async () => {
    const { url, port } = await serveMock({}, { headersTimeout: 50 })
    const client = new RawConnection(port).send('GET /customers HTTP/1.1\r\nHost')
    expect(problemIn(await client.ended)).toMatchObject({ status: 408 })
    await expectAlive(url)
  })

  test('with its body is told 408, and writes nothing', async () => {
    const { url, port, mock } = await serveMock({}, { headersTimeout: 50, requestTimeout: 60 })
    const client = new RawConnection(port).send(head(100)).send('{"firstName": ')
    expect(problemIn(await client.ended)).toMatchObject({ status: 408 })
    expect(mock.customers.count).toBe(0)
    await expectAlive(url)
  })

  test('to send anything at all is let go', async () => {
    const { url, port } = await serveMock({}, { headersTimeout: 50 })
    await new RawConnection(port).ended
    await expectAlive(url)
  })

  test('to send the next request is let go', async () => {
    const { url, port } = await serveMock({}, { keepAliveTimeout: 50 })
    const client = new RawConnection(port).send(
      'GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n',
    )
    expect(await client.ended).toMatch(/^HTTP\/1\.1 200/)
    await expectAlive(url)
  })
})

describe('a client that leaves', () => {
  test('in the middle of a body writes nothing', async () => {
    const { url, port, mock } = await serveMock()
    const client = new RawConnection(port).send(head(100)).send('{}')
    await expect.poll(() => mock.journal.count('PutCustomer')).toBe(1)
    client.close()
    await expect.poll(() => mock.journal.last()?.response?.status).toBe(400)
    expect(mock.customers.count).toBe(0)
    await expectAlive(url)
  })

  test('by half in the middle of a body is let go', async () => {
    const { url, port, mock } = await serveMock()
    const client = new RawConnection(port).send(head(100)).send('{}').halfClose()
    await client.ended
    expect(mock.customers.count).toBe(0)
    await expectAlive(url)
  })

  test('by half while it waits is let go, and waits no more', async () => {
    const { url, port, mock } = await serveMock()
    mock.when('GetCustomerCollection').once().hang()
    const client = new RawConnection(port).send(
      'GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n',
    )
    await expect.poll(() => mock.journal.count()).toBe(1)
    await client.halfClose().ended
    await expect.poll(() => mock.journal.last()?.outcome).toBe('lost')
    await expectAlive(url)
  })
})

describe('a body that is too large', () => {
  const size = 100 * 1024 * 1024
  const megabyte = new Uint8Array(1024 * 1024).fill(0x20)

  test('is refused by its length, before it is sent', async () => {
    const { url, port } = await serveMock()
    const client = new RawConnection(port).send(head(size, 'Expect: 100-continue\r\n'))
    const answer = await client.received(/\}$/)
    expect(answer).not.toContain('100 Continue')
    expect(problemIn(answer).detail).toContain('`maxBodySize`')
    client.close()
    await expectAlive(url)
  })

  test('of 100 MB is refused, and its sender gets to read that', async () => {
    const { url } = await serveMock()
    const response = await fetch(`${url}/customers/ada`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array(size),
    })
    expect(response.status).toBe(413)
    expect(response.headers.get('Connection')).toBe('close')
    await expectAlive(url)
  })

  test('that goes on and on is refused, and cut off', async () => {
    const { url, port } = await serveMock({}, { drainTimeout: 50 })
    const client = new RawConnection(port).send(chunked)
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')])
    const goOn = () => {
      while (client.socket.writable && client.socket.write(chunk));
    }
    client.socket.on('drain', goOn)
    goOn()
    expect(problemIn(await client.ended)).toMatchObject({ status: 413 })
    await expectAlive(url)
  })

  test('is let on when it is not', async () => {
    const { port } = await serveMock()
    const client = new RawConnection(port).send(head(2, 'Expect: 100-continue\r\n'))
    await client.received(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
    client.send('{}')
    await client.received(/HTTP\/1\.1 201/)
    client.close()
  })
})

describe('a client that breaks the rules', () => {
  test.each([
    ['a first line that is none', 'HELLO\r\n\r\n', 400],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a TLS handshake', Uint8Array.of(0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0), 400],
    ['a method that is none', 'EAT /customers HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no Host', 'GET /customers HTTP/1.1\r\n\r\n', 400],
    [
      'a Host that is none',
      'GET /customers HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['a header without a name', 'GET /customers HTTP/1.1\r\nHost: localhost\r\n: y\r\n\r\n', 400],
    ['a length that is none', head('many'), 400],
    ['two lengths', head(2, 'Content-Length: 3\r\n'), 400],
    ['a length and chunks', head(2, 'Transfer-Encoding: chunked\r\n'), 400],
    ['a chunk without a length', `${chunked}what\r\n`, 400],
    ['a flood of headers', `GET / HTTP/1.1\r\n${'X-A: 1\r\n'.repeat(10_000)}\r\n`, 431],
    ['an endless header', `GET / HTTP/1.1\r\nX-A: ${'a'.repeat(1_000_000)}`, 431],
    ['an endless path', `GET /${'a'.repeat(1_000_000)}`, 431],
  ])('with %s is told so', async (_, bytes, status) => {
    const { url, port } = await serveMock()
    const text = await new RawConnection(port).send(bytes).ended
    expect(text).toContain(`HTTP/1.1 ${status} `)
    if (text.includes('{')) expect(problemIn(text)).toMatchObject({ status })
    await expectAlive(url)
  })

  test('with bytes that are no UTF-8 is told 400', async () => {
    const { url } = await serveMock()
    const response = await fetch(`${url}/customers/ada`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: Uint8Array.of(0x22, 0xff, 0xfe, 0x22),
    })
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toContain('not UTF-8')
  })

  test.each([
    ['bytes', Buffer.from('GET /customers/\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n', 'latin1')],
    ['escapes', Buffer.from('GET /customers/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['no path', Buffer.from('OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['another scheme', Buffer.from('GET ftp://x/customers HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ])('with %s in the path gets an error', async (_, bytes) => {
    const { url, port } = await serveMock()
    const client = new RawConnection(port).send(bytes)
    expect(problemIn(await client.received(/\}$/)).status).toBeOneOf([400, 404, 501])
    client.close()
    await expectAlive(url)
  })
})

test('a client that sends ahead is answered in order', async () => {
  const { port, mock } = await serveMock()
  mock.when('PutCustomer', { id: 'a' }).delay(20)
  const requests = ['a', 'b', 'c'].map(
    (id) =>
      `PUT /customers/${id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  )
  const client = new RawConnection(port).send(requests.join(''))
  const answers = await client.received(/"id":"c"[\s\S]*\}$/)
  expect([...answers.matchAll(/\{"id":"(\w)"/g)].map(([, id]) => id)).toEqual(['a', 'b', 'c'])
  client.close()
})

test('a client that sends nonsense after a request is answered, then let go', async () => {
  const { url, port, mock } = await serveMock()
  mock.when('GetCustomerCollection').once().delay(20)
  const client = new RawConnection(port)
  client.send('GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n')
  await client.ended
  await expectAlive(url)
})

describe('nonsense after requests that wait for their answers', () => {
  const get = 'GET /customers HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const sent = async (requests: string, count: number) => {
    const { port, mock } = await serveMock()
    mock.when('GetCustomerCollection').hang()
    const client = new RawConnection(port).send(requests)
    await expect.poll(() => mock.journal.count()).toBe(count)
    return client.send('nonsense\r\n\r\n').ended
  }

  test('takes the place of the one answer that is owed', async () => {
    expect(problemIn(await sent(get, 1))).toMatchObject({ status: 400 })
  })

  test('is not answered before two of them, whose first answer it would be taken for', async () => {
    expect(await sent(get + get, 2)).toBe('')
  })

  test('is answered when nothing is owed any more', async () => {
    const { port } = await serveMock()
    const client = new RawConnection(port).send(get)
    await client.received(/\[\]$/)
    client.send('nonsense\r\n\r\n')
    expect(await client.ended).toMatch(/^HTTP\/1\.1 200 [\s\S]*\[\]HTTP\/1\.1 400 /)
  })
})
