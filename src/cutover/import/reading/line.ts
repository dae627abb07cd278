/** A line of a file: its cells by column, or why it has none. */
export interface ReadLine {
  /** As an editor counts; the headings of CSV are line 1. */
  readonly number: number
  /** Where the next line begins: bytes in UTF-8, without mark. */
  readonly end: number
  /** How many lines of the text lie before that. */
  readonly linesBefore: number
  readonly cells?: Readonly<Record<string, string>>
  readonly fault?: LineFault
}

/** What is wrong with a whole line or the file from there on. */
export interface LineFault {
  readonly field: string
  readonly reason:
    | 'heading-missing'
    | 'heading-unknown'
    | 'heading-twice'
    | 'not-csv'
    | 'not-json'
    | 'not-readable'
    | 'field-unknown'
    | 'wrong-column-count'
}

/** From where a file is read on. */
export interface Position {
  readonly bytes: number
  readonly lines: number
}
