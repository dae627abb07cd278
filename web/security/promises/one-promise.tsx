import type { ControlView, PromiseWall } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { OneProof } from './one-proof.tsx'
import { StateMark } from './state-mark.tsx'

/** A promise in its words, its owner, and the controls that carry it. */
export function OnePromise(props: {
  promise: PromiseWall['promises'][number]
  controls: readonly ControlView[]
}) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const { id, kind, number, title, text, owner, state, controls } = props.promise
  const own = props.controls.filter((control) => controls.includes(control.id))
  return (
    <li className="w-promise" id={`promise-${id}`}>
      <div className="w-head">
        <h3>
          {kind === 'policy' && `${number}. `}
          {title[language]}
        </h3>
        <StateMark state={state} />
      </div>
      <p>{text[language]}</p>
      <p className="p-soft">{owner ? say('owner', { name: owner[language] }) : say('noOwner')}</p>
      {own.length === 0 && <Note tone="warn">{say('noControls')}</Note>}
      {own.map((control) => (
        <details key={control.id} className="w-control">
          <summary>
            <StateMark state={control.state} /> {control.title[language]}
          </summary>
          <Control control={control} />
        </details>
      ))}
    </li>
  )
}

function Control({ control }: { control: ControlView }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const { text, unit, accountable, threats, maps, proofs } = control
  return (
    <div className="p-stack">
      <p>{text[language]}</p>
      <p className="p-soft">
        {say('accountable', { name: accountable[language], unit: unit[language] })}
        {threats.length > 0 &&
          ` / ${say('threats', { threats: threats.map((threat) => say(threat)).join(language === 'ja' ? '、' : ', ') })}`}
      </p>
      <ul className="w-proofs">
        {proofs.map((proof) => (
          <OneProof key={proof.rule} proof={proof} />
        ))}
      </ul>
      <div>
        <h4>{say('clauses')}</h4>
        <ul>
          {maps.map(({ library, title, clause, whyNot }) => (
            <li key={`${library} ${clause ?? ''}`}>
              {title[language]}: {clause ?? say('not-applicable', { why: whyNot ?? '' })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
