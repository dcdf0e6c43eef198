import { tagSchemas } from '../../tags/tag-schemas.ts'

export const tags = tagSchemas({
  name: [
    /^(?!\.\.?$)[@~\-.\w\s+]+$/,
    'must not be empty, "." or "..", and may hold ASCII letters, digits, spaces, "_", "@", "~", "-", "+" and "."',
  ],
  types: ['customer', 'kyc-document', 'aml-check'],
})
