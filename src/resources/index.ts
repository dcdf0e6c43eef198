import type { Resource } from '#engine/resource/resource'
import { defaultVersion } from './contracts/default-version.ts'
import { type ContractVersion, contracts } from './contracts/index.ts'
import type { Contract } from './contracts/interface/contract.ts'
import { customersOf } from './customers/index.ts'
import { leadSourceOf } from './lead-source/index.ts'
import { mergedCustomers } from './owners/index.ts'
import { paymentInstrumentsOf } from './payment-instruments/index.ts'
import { tagsOf } from './tags/index.ts'
import { timelineOf } from './timeline/index.ts'
import { tokensOf } from './tokens/index.ts'

type Contracts = typeof contracts

/** The kit's own resources, in the order in which a world is written. */
const listOf = (contract: Contract) =>
  [
    customersOf(contract),
    tagsOf(contract),
    leadSourceOf(contract),
    paymentInstrumentsOf(contract),
    tokensOf(contract),
    timelineOf(contract),
    mergedCustomers,
  ] as const

type KitResource =
  | ReturnType<typeof listOf>[number]
  | Contracts[ContractVersion]['resources'][number]

const kits = new Map<ContractVersion, readonly Resource[]>()

/** The kit's own resources in a version of the API, for whoever need not tell them apart; always the same list. */
export function kitOf(version: ContractVersion): readonly Resource[] {
  const kit = kits.get(version) ?? made(version)
  kits.set(version, kit)
  return kit
}

function made(version: ContractVersion): readonly Resource[] {
  const contract: Contract = contracts[version]
  const resources: readonly Resource[] = [...listOf(contract), ...contract.resources]
  return contract.tellsRate ? resources.map(tellingRate) : resources
}

/** In this version each write tells how many more there may be. */
const tellingRate = (resource: Resource): Resource => ({
  ...resource,
  operations: resource.operations.map((each) =>
    each.method === 'GET' ? each : { ...each, tellsRate: true },
  ),
})

/** Those of a mock that asks for no version. */
export const kit = kitOf(defaultVersion)

type KitOperation = KitResource['operations'][number]

/** The name of an operation in the API's definition. */
export type OperationName = KitOperation['id']

/** What any operation may fail with. */
export const commonErrorStatuses = [429, 500, 502, 503, 504] as const

type StatusOf<Each extends KitOperation, Name> = Each extends unknown
  ? Name extends Each['id']
    ? Each['fails'][number]
    : never
  : never

/**
 * The statuses by which an operation may fail; `*` is all of them, so what all have in common. Of one of your own
 * only the mock itself knows which of them it has.
 */
export type ErrorStatus<Name extends string = OperationName> =
  | (typeof commonErrorStatuses)[number]
  | (Name extends OperationName
      ? StatusOf<KitOperation, Name>
      : Name extends '*'
        ? 401 | 403
        : 401 | 403 | 404 | 409 | 422)
