interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
  isScriptURL(value: unknown): boolean
}

interface Policy {
  createScriptURL(url: string): string
}

interface Trusting {
  readonly trustedTypes?: TrustedTypes
}

const policies = new WeakMap<TrustedTypes, Policy>()

/** Whether Trusted Types of a realm have let an address be a script's. */
export const isTrusted = (realm: object, url: unknown): boolean =>
  (realm as Trusting).trustedTypes?.isScriptURL(url) ?? false

/**
 * An address as a page with Trusted Types lets it be a script's, as far as that allows the kit a policy (W3C, Trusted
 * Types): else the text, which such a page refuses.
 */
export function trustedUrl(realm: object, url: string): string {
  const { trustedTypes } = realm as Trusting
  if (!trustedTypes) return url
  try {
    const policy = policies.get(trustedTypes) ?? newPolicy(trustedTypes)
    policies.set(trustedTypes, policy)
    return policy.createScriptURL(url)
  } catch {
    return url
  }
}

const newPolicy = (trustedTypes: TrustedTypes): Policy =>
  trustedTypes.createPolicy('rebilly-mock', { createScriptURL: (url) => url })
