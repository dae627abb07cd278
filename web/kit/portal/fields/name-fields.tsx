import { TextInput } from '@mantine/core'
import type { Names } from '#organisation/contract.ts'
import { portalWords } from '../../../words/portal.ts'
import { useSay } from '../../language.tsx'
import type { FieldProps } from './form.ts'

const fields = [
  ['names.kanji.family', 'kanjiFamily'],
  ['names.kanji.given', 'kanjiGiven'],
  ['names.kana.family', 'kanaFamily'],
  ['names.kana.given', 'kanaGiven'],
  ['names.romaji.family', 'romajiFamily'],
  ['names.romaji.given', 'romajiGiven'],
] as const

/** The names of the six fields of a name, as the server calls them. */
export const nameFields = fields.map(([name]) => name)
export type NameField = (typeof fields)[number][0]

/** Family and given name in three spellings, two fields a row. */
export function NameFields(props: { field: (name: NameField) => FieldProps; hint?: string }) {
  const say = useSay(portalWords)
  return (
    <>
      <div className="p-pair">
        {fields.map(([name, label]) => (
          <TextInput
            key={name}
            {...props.field(name)}
            label={say(label)}
            required
            autoComplete="off"
            maxLength={60}
          />
        ))}
      </div>
      {props.hint && <p className="p-hint p-small">{props.hint}</p>}
    </>
  )
}

/** Puts the six fields together as the server wants them. */
export const namesFrom = (values: Readonly<Record<NameField, string>>) => ({
  kanji: { family: values['names.kanji.family'], given: values['names.kanji.given'] },
  kana: { family: values['names.kana.family'], given: values['names.kana.given'] },
  romaji: { family: values['names.romaji.family'], given: values['names.romaji.given'] },
})

/** The six fields of names that are there. */
export const namesTyped = ({ kanji, kana, romaji }: Names): Record<NameField, string> => ({
  ...{ 'names.kanji.family': kanji.family, 'names.kanji.given': kanji.given },
  ...{ 'names.kana.family': kana.family, 'names.kana.given': kana.given },
  ...{ 'names.romaji.family': romaji.family, 'names.romaji.given': romaji.given },
})
