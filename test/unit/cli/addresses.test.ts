import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { addressesOf } from '../../../src/hosts/cli/addresses.ts'

const at = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
  ({ address, family, internal }) as NetworkInterfaceInfo
const interfaces = {
  lo: [at('127.0.0.1', 'IPv4', true), at('::1', 'IPv6', true)],
  wlan0: [at('192.168.1.5', 'IPv4', false), at('fe80::1', 'IPv6', false)],
}

it.each(['http://0.0.0.0:4714', 'http://[::]:4714'])('names who %s is for others', (url) => {
  expect(addressesOf(url, interfaces)).toEqual(['http://127.0.0.1:4714', 'http://192.168.1.5:4714'])
})

it.each(['http://127.0.0.1:4010', 'http://192.168.1.5:80'])('leaves %s as it is', (url) => {
  expect(addressesOf(url, interfaces)).toEqual([url])
})
