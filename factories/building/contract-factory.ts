import { type BuildOptions, type DeepPartial, Factory } from 'fishery'
import type * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { defaultVersion } from '#resources/contracts/default-version'
import type { VersionValues } from '../contracts/version-values.ts'
import { knownVersion, namesOfVersions } from '../contracts/versions.ts'
import { checkOverrides } from './check-overrides.ts'
import { isEmpty } from './is-empty.ts'
import { ownCopy } from './own-copy.ts'
import { checkTraits } from './trait-rules.ts'
import type { FactoryTransient } from './transient.ts'

/** What fishery keeps to itself: what was given to a factory, and to one of its builds. */
interface Kept<I> {
  _transient?: Partial<I>
}
interface KeptOfBuild {
  params: object
  associations: object
  transientParams: { unchecked?: boolean }
}

/**
 * A fishery factory of objects that keep to the API's contract. Each trait of a factory is a transient
 * parameter of the same name too: `from('DE')` is `transient({ from: 'DE' })`.
 */
export abstract class ContractFactory<T, I extends FactoryTransient> extends Factory<T, I> {
  /** The schema that every built object keeps to. */
  abstract get contract(): z.ZodMiniType

  /** What a built object is called in errors, with its article. */
  abstract get noun(): string

  /** This factory with more traits; throws for a trait that cannot have such a value. */
  override transient(traits: Partial<I>): this {
    checkTraits(traits, versionOf(traits, this.traits))
    return super.transient(traits)
  }

  /** This factory with a trait. */
  protected with(traits: { [Trait in keyof I]?: unknown }): this {
    return this.transient(traits as Partial<I>)
  }

  /** What it knows of the version of the API that it builds for. */
  protected get version(): VersionValues {
    return versionOf(this.traits)
  }

  /** The traits that this factory has so far. */
  protected get traits(): Partial<I> {
    return (this as unknown as Kept<I>)._transient ?? {}
  }

  protected override builder(params?: DeepPartial<T>, options?: BuildOptions<T, I>) {
    if (options?.transient) {
      checkTraits(options.transient, versionOf(options.transient, this.traits))
    }
    const builder = super.builder(params, options)
    const given = builder as unknown as KeptOfBuild
    // Fishery hands lists on as they are: what is done to one built object would show in the others.
    given.params = ownCopy(given.params)
    given.associations = ownCopy(given.associations)
    if (isEmpty(given.params) && isEmpty(given.associations)) {
      // Fishery would copy the whole object to lay nothing over it: a third of the time of a build.
      builder._mergeParamsOntoObject = (object) => object
    } else if (!given.transientParams.unchecked) {
      // Checked before anything is derived from what was given.
      const merge = builder._mergeParamsOntoObject.bind(builder)
      builder._mergeParamsOntoObject = (object) => {
        const built = merge(object)
        const overrides = { ...given.params, ...given.associations }
        checkOverrides(built, overrides, this.noun, this.contract)
        return built
      }
    }
    return builder
  }
}

/** The version that the first of these asks for, if one does; throws for one that nobody knows. */
export function versionOf(...traits: readonly Partial<FactoryTransient>[]): VersionValues {
  const name = traits.find(({ contract }) => contract !== undefined)?.contract ?? defaultVersion
  const values = knownVersion(name)
  if (values) return values
  const known = namesOfVersions().map((each) => `"${each}"`)
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new RangeError(
      `Failed to choose a contract: "${name}" is no version that the kit knows. There are ${known.join(' and ')}.`,
    ),
  )
}
