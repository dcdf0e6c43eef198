/** The first that HTTP cannot carry as a header (RFC 9110, section 5), written `name: value`: no host could answer with it. */
export const wrongHeader = (headers: object): string | undefined =>
  Object.entries(headers)
    .map((each) => each.join(': '))
    .find((header) => !/^[!#-'*+.^`|~\w-]+: [\t -~]*$/.test(header))
