/** One rule, broken on purpose: with `instead` in the place of `text`, the named test must turn red. */
export interface Mutant {
  /** What the broken code would allow. */
  readonly breaks: string
  readonly ids: readonly string[]
  readonly file: string
  /** Stands exactly once in the file. */
  readonly text: string
  readonly instead: string
  readonly test: string
  /** Stands in the title of the test that must fail, as it is written in the file. */
  readonly title: string
}
