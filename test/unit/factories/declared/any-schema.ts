import fc from 'fast-check'
import * as full from 'zod'
import * as z from 'zod/mini'

type Member = z.ZodMiniType | full.ZodType

const bounds = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: most - least }))
    .map(([low, more]) => [low, low + more] as const)

const texts: fc.Arbitrary<Member> = fc.oneof(
  bounds(0, 200).map(([low, high]) => z.string().check(z.minLength(low), z.maxLength(high))),
  fc.constantFrom<Member[]>(
    ...[z.string(), z.email(), z.url(), z.iso.date(), z.iso.datetime(), z.iso.time()],
    ...[z.iso.duration(), z.uuid(), z.ulid(), z.ipv4(), z.ipv6(), z.e164(), z.nanoid(), z.cuid2()],
    ...[z.base64(), z.hostname(), z.emoji(), z.iso.datetime({ local: true }), z.uuidv7()],
    ...[full.email().max(30), full.url().min(60), full.iso.datetime({ precision: 3 })],
    full.string().regex(/^[A-Z]{3}$/),
    full.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    full.string().regex(/^(?!.*--)(red|green|blue)\b/),
    full.string().regex(/^\+?[\d ()-]{7,15}$/),
    full.string().regex(/^[^\s<>]{3,}$/u),
    full.string().startsWith('cus_').max(20),
    full.string().includes('-').min(30),
    full.templateLiteral(['v', full.number(), '.', full.number()]),
    full.preprocess((value) => value, full.string()),
    full.string().trim().toLowerCase(),
    full.string().default('none'),
  ),
)

const numbers: fc.Arbitrary<Member> = fc.oneof(
  bounds(-1000, 1000).map(([low, high]) => z.int().check(z.gte(low), z.lte(high))),
  bounds(-1000, 1000).map(([low, high]) => z.number().check(z.gt(low), z.lt(high + 0.5))),
  fc.constantFrom(1, 5, 0.25, 0.01).map((step) => z.number().check(z.multipleOf(step), z.gt(0))),
  fc.constantFrom<Member[]>(z.number(), z.int32(), z.float32(), full.number().negative()),
)

const choices: fc.Arbitrary<Member> = fc.constantFrom<Member[]>(
  z.boolean(),
  z.enum(['draft', 'live']),
  z.literal([1, 'two', null]),
  z.unknown(),
)

/** What JSON Schema cannot say, and a factory finds by trying; inside of a union it may not. */
const undescribed: fc.Arbitrary<Member> = fc.constantFrom<Member[]>(
  full.stringbool(),
  z.custom((value) => typeof value === 'number'),
  z.array(z.custom((value) => value === true)),
  z.tuple([full.stringbool(), z.email()]),
)

const names = fc.constantFrom(
  ...['name', 'title', 'email', 'url', 'price', 'status', 'createdAt', 'id', 'tags', 'phone'],
  ...['city', 'country', 'amount', 'currency', 'description', 'slug', 'age', 'x', 'ownerName'],
)

const { member } = fc.letrec<{ member: Member }>((tie) => {
  const inner = tie('member') as fc.Arbitrary<z.ZodMiniType>
  return {
    member: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      texts,
      numbers,
      choices,
      inner.map((each) => z.optional(each)),
      inner.map((each) => z.nullable(each)),
      fc
        .tuple(inner, bounds(0, 5))
        .map(([each, [low, high]]) => z.array(each).check(z.minLength(low), z.maxLength(high))),
      fc.tuple(inner, inner).map((each) => z.tuple(each)),
      fc.tuple(inner, inner).map((each) => z.union(each)),
      inner.map((each) => z.record(z.string(), each)),
      fc.dictionary(names, inner, { minKeys: 1, maxKeys: 4 }).map((shape) => z.object(shape)),
      fc.dictionary(names, inner, { minKeys: 1, maxKeys: 4 }).map((shape) => z.strictObject(shape)),
    ),
  }
})

/** Schemas of objects of all kinds, of zod's whole and mini mixed. */
export const anySchema: fc.Arbitrary<z.ZodMiniObject> = fc
  .dictionary(names, fc.oneof(member, undescribed) as fc.Arbitrary<z.ZodMiniType>, {
    minKeys: 1,
    maxKeys: 6,
  })
  .map((shape) => z.object(shape))
