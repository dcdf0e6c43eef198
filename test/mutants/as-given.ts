import type { TestSpecification } from 'vitest/node'

/** Has test files run in the order in which they are named. */
export class AsGiven {
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}
