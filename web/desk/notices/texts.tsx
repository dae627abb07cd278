import { Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { MomentField, MonthField } from '../../kit/portal/fields/day-field.tsx'
import type { FieldProps } from '../../kit/portal/fields/form.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import type { Fields } from './draft.ts'

/** Titles and texts in both languages, the month it is filed under, and its time. */
export function Texts({ field }: { field: (name: keyof Fields) => FieldProps }) {
  const say = useSay(deskNoticeWords)
  return (
    <>
      {(['ja', 'en'] as const).map((language) => (
        <div key={language} className="p-stack-small">
          <TextInput
            {...field(`title.${language}`)}
            label={say(`title-${language}`)}
            maxLength={100}
            autoComplete="off"
          />
          <Textarea
            {...field(`body.${language}`)}
            label={say(`body-${language}`)}
            description={say('body-hint')}
            minRows={8}
            rows={10}
            maxLength={20_000}
          />
        </div>
      ))}
      <div className="p-narrow p-stack-small">
        <MonthField {...field('month')} label={say('month')} />
        <MomentField {...field('from')} label={say('from-label')} />
        <MomentField {...field('until')} label={say('until-label')} />
      </div>
    </>
  )
}
