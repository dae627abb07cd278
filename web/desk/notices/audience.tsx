import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import type { FieldProps } from '../../kit/portal/fields/form.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import { portalWords } from '../../words/portal.ts'
import { type Choices, kinds } from './draft.ts'

/** Everybody, or some kinds of people of all companies or of those named. */
export function Audience(props: {
  choices: Choices
  field: FieldProps
  onChoose: (more: Partial<Choices>) => void
}) {
  const say = useSay(deskNoticeWords)
  const { choices, onChoose } = props
  return (
    <>
      <fieldset className="p-group p-stack-small">
        <legend className="k-hidden">{say('audience')}</legend>
        {(['everybody', 'people'] as const).map((of) => (
          <Radio
            key={of}
            name="of"
            label={say(of)}
            checked={choices.of === of}
            onChange={() => onChoose({ of })}
          />
        ))}
      </fieldset>
      {choices.of === 'people' && (
        <>
          <Kinds choices={choices} onChoose={onChoose} />
          <TextInput {...props.field} label={say('companies')} autoComplete="off" />
        </>
      )}
    </>
  )
}

function Kinds({ choices, onChoose }: { choices: Choices; onChoose: (more: Partial<Choices>) => void }) {
  const say = useSay(deskNoticeWords)
  const sayKind = useSay(portalWords)
  return (
    <fieldset className="p-group p-stack-small">
      <legend>{say('kinds')}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          label={sayKind(kind)}
          checked={choices.kinds.includes(kind)}
          onChange={({ currentTarget: { checked } }) =>
            onChoose({ kinds: kinds.filter((one) => (one === kind ? checked : choices.kinds.includes(one))) })
          }
        />
      ))}
    </fieldset>
  )
}
