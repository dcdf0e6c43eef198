/** Some members of a value, however deep: each as it must be, as a test of it, or of a text as a pattern. */
export type PartOf<Value> =
  | Members<Value>
  | ((value: Value) => boolean)
  | (Value extends string ? RegExp : never)

type Members<Value> = Value extends readonly (infer Item)[]
  ? readonly PartOf<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: PartOf<Value[Name]> | undefined }
    : Value
