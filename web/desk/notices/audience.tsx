import { Checkbox, Radio } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import { portalWords } from '../../words/portal.ts'
import { CompaniesChoice } from './companies-choice.tsx'
import { type Choices, kinds } from './draft.ts'

/** Everybody, or some kinds of people of all companies or of those named. */
export function Audience(props: { choices: Choices; onChoose: (more: Partial<Choices>) => void }) {
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
          <CompaniesChoice companies={choices.companies} onChoose={(companies) => onChoose({ companies })} />
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
