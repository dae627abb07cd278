import { Radio } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { portalWords } from '../../words/portal.ts'
import { registerWords } from '../../words/portal-register.ts'
import type { KindToRegister } from './wish.ts'

/** Traveller or ticketing manager; how a third kind is applied for stands below (S1-63). */
export function KindChoice(props: { kind: KindToRegister; onKind: (kind: KindToRegister) => void }) {
  const say = useSay(registerWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const { programme, desk } = useOperator()
  return (
    <fieldset className="p-group p-stack">
      <legend className="k-hidden">{say('who')}</legend>
      <Radio
        name="kind"
        label={sayShared('traveller')}
        description={say('travellerHint', { programme: programme[language] })}
        checked={props.kind === 'traveller'}
        onChange={() => props.onKind('traveller')}
      />
      <Radio
        name="kind"
        label={sayShared('ticketing-manager')}
        description={say('managerHint')}
        checked={props.kind === 'ticketing-manager'}
        onChange={() => props.onKind('ticketing-manager')}
      />
      <p className="p-small">{say('administratorHint', { desk: desk.name[language] })}</p>
    </fieldset>
  )
}
