import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { type Role, roles, type Trouble, troubleOf, troubles } from '../../kit/repairs/repairs.ts'
import { repairWords } from '../../words/repairs.ts'
import { Screen } from '../screen.tsx'
import { Answer } from './answer.tsx'
import './who.css'

/**
 * "Who can fix this?" The person says who he is and what happened; nothing is typed, sent or looked up, so the page is
 * the same for everybody (S1-29, S1-30, S1-65, S1-68 to S1-70). `id` is the trouble of the screen he comes from.
 */
export function WhoCanFix({ id }: { id: string | undefined }) {
  const t = useSay(repairWords)
  const [role, setRole] = useState<Role>()
  const [trouble, setTrouble] = useState<Trouble | undefined>(troubleOf(id))
  const answer = useRef<HTMLElement>(null)
  // On a phone the answer stands below both lists, out of sight of whoever has just chosen.
  useEffect(() => {
    if (role && trouble) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [role, trouble])
  return (
    <Screen title={t('title')} lead={t('lead')} wide>
      <div className="w-page">
        <fieldset className="w-choices w-who">
          <legend>{t('who')}</legend>
          {roles.map((one) => (
            <Choice
              key={one}
              name="who"
              label={t(`who-${one}`)}
              on={role === one}
              pick={() => setRole(one)}
            />
          ))}
          <p className="g-small">{t('who-hint')}</p>
        </fieldset>
        <fieldset className="w-choices w-what">
          <legend>{t('what')}</legend>
          {troubles.map((one) => (
            <Choice key={one} name="what" label={t(one)} on={trouble === one} pick={() => setTrouble(one)} />
          ))}
        </fieldset>
        <section ref={answer} className="w-answer" aria-labelledby="answer" aria-live="polite">
          <h2 id="answer" className="g-subtitle">
            {t('answer')}
          </h2>
          {role && trouble ? <Answer role={role} trouble={trouble} /> : <p>{t('choose')}</p>}
        </section>
      </div>
    </Screen>
  )
}

function Choice(props: { name: string; label: string; on: boolean; pick: () => void }) {
  return (
    <label className="w-choice">
      <input type="radio" name={props.name} checked={props.on} onChange={props.pick} />
      {props.label}
    </label>
  )
}
