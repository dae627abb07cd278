import { Textarea, TextInput } from '@mantine/core'
import type { FieldProps } from '../../kit/portal/fields/form.ts'

type Texts = 'titleJa' | 'titleEn' | 'textJa' | 'textEn'

/** Title and text of something the office publishes, each in both languages; of some, more of the same kind. */
export function BothTexts<More extends string = never>(props: {
  form: { field: (name: Texts | NoInfer<More>) => FieldProps }
  says: (id: Texts | NoInfer<More>) => string
  more?: readonly More[]
  /** Of each long text, in characters. */
  most: number
}) {
  const { form, says, more = [], most } = props
  return (
    <>
      {(['titleJa', 'titleEn'] as const).map((name) => (
        <TextInput key={name} {...form.field(name)} label={says(name)} required maxLength={200} />
      ))}
      {(['textJa', 'textEn', ...more] as const).map((name) => (
        <Textarea
          key={name}
          {...form.field(name)}
          label={says(name)}
          required
          autosize
          minRows={4}
          maxRows={20}
          maxLength={most}
        />
      ))}
    </>
  )
}
