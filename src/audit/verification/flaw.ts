/** Why a record is not accepted. */
export type Why =
  /** Its line cannot be read. */
  | 'unreadable'
  /** It is not where it belongs. */
  | 'missing'
  /** A second record claims its place. */
  | 'doubled'
  /** Its bytes do not have its hash. */
  | 'changed'
  /** Its fact was taken away, and no signed statement says that its time was over. */
  | 'gone'
  /** Between two checkpoints the log is not what was sworn to. */
  | 'rewritten'
  /** No checkpoint covers it. */
  | 'unsealed'
  /** A fact stands among the sealed ones that never was. */
  | 'slipped-in'

/** The first record that is not as it was sealed. */
export interface Flaw {
  position: number
  /** Where only a stretch can be named, its last record. */
  to?: number
  why: Why
}

/** What a verification says. */
export interface Verdict {
  records: number
  checkpoints: number
  /** Records whose facts went because their time was over. */
  purged: number
  /** The hash of the newest checkpoint's tree and its size; what a witness holds can be laid beside it. */
  size: number
  root: string
  flaw: Flaw | undefined
}
