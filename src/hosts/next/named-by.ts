/**
 * Whether the development server is called by a name: those of `allowedDevOrigins`, without which Next itself refuses a
 * page what it needs.
 */
export function namedBy(config: object): (host: string) => boolean {
  const { allowedDevOrigins: names } = config as { allowedDevOrigins?: unknown }
  const patterns = Array.isArray(names) ? names.map((name) => patternOf(String(name))) : []
  return (host) => patterns.some((pattern) => pattern.test(host))
}

/** `*` stands for a part of a name, and `**` for several. */
function patternOf(name: string): RegExp {
  const [, host = name] = /^(?:\w+:\/\/)?([^/:]+)/.exec(name) ?? []
  const parts = host
    .split(/(\*\*|\*)/)
    .map((part) => ({ '**': '.+', '*': '[^.]+' })[part] ?? part.replaceAll(/[^\w-]/g, '\\$&'))
  return new RegExp(`^${parts.join('')}$`, 'i')
}
