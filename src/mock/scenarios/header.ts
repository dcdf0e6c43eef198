/** The first that HTTP cannot carry as a header (RFC 9110, section 5), written `name: value`: no host could answer with it. */
export const wrongHeader = (headers: object): string | undefined =>
  Object.entries(headers)
    .find(([name, value]) => value === undefined || !isHeader(`${name}: ${value}`))
    ?.join(': ')

const isHeader = (line: string) => /^[!#-'*+.^`|~\w-]+: [\t -~]*$/.test(line)
