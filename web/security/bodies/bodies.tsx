import { useState } from 'react'
import type { Bodies as Found } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { isKept } from '../../kit/portal/fields/typed-day.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { bodyWords } from '../../words/security-bodies.ts'
import { HandOver } from './hand-over.tsx'
import { Meetings } from './meetings.tsx'
import { RecordMeeting } from './record-meeting.tsx'
import '../promises/promises.css'

/** Who held which seat on a day, whether there was always a CISO, and what was decided (S2-09 to S2-12). */
export function BodiesScreen() {
  const say = useSay(bodyWords)
  const { kind } = useStaff()
  const [on, setOn] = useState<string>()
  // A day that is still being typed asks for nothing yet.
  const [asked, setAsked] = useState('')
  const bodies = useGet<Found>(`/assurance/bodies${asked ? `?on=${asked}` : ''}`, { keepsLast: true })
  const choose = (day: string) => {
    setOn(day)
    if (day === '' || isKept('day', day)) setAsked(day)
  }
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={bodies}>
        {(found) => (
          <>
            <Ciso ciso={found.ciso} />
            <Card title={say('title')}>
              <div className="p-narrow">
                <DayField
                  name="on"
                  label={say('onDay')}
                  value={on ?? found.on}
                  onChange={({ currentTarget }) => choose(currentTarget.value)}
                />
              </div>
              <ul className="w-list">
                {found.bodies.map((body) => (
                  <Body key={body.id} body={body} />
                ))}
              </ul>
              {kind !== 'auditor' && <HandOver bodies={found} />}
            </Card>
            <Meetings bodies={found} />
            {kind !== 'auditor' && <RecordMeeting bodies={found} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Ciso({ ciso }: Pick<Found, 'ciso'>) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  if (ciso.gaps.length > 0)
    return ciso.gaps.map((gap) => (
      <Note key={gap.from} tone="warn">
        {say('cisoGap', { from: dayIn(language, gap.from), until: dayIn(language, gap.until) })}
      </Note>
    ))
  return (
    <Note tone="good">
      {ciso.holder && say('cisoNow', { name: ciso.holder.name[language] })} {say('cisoWhole')}
    </Note>
  )
}

function Body({ body }: { body: Found['bodies'][number] }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  const { kind, name, above, underSeat, secretariat, seats } = body
  const held = ({ name: of, from, until }: (typeof seats)[number]['holders'][number]) => {
    const days = { name: of[language], from: dayIn(language, from) }
    return until ? say('until', { ...days, until: dayIn(language, until) }) : say('since', days)
  }
  return (
    <li className="w-promise">
      <div className="w-head">
        <h3>{name[language]}</h3>
        <span className="w-kind">{say(kind)}</span>
      </div>
      {above && <p className="p-soft">{say('below', { name: above[language] })}</p>}
      {underSeat === 'ciso' && <p className="p-soft">{say('underCiso')}</p>}
      {secretariat && <p className="p-soft">{say('secretariat', { name: secretariat[language] })}</p>}
      {seats.length > 0 && (
        <dl className="p-facts">
          {seats.map(({ id, title, holders }) => (
            <div key={id}>
              <dt>{title[language]}</dt>
              <dd>
                {holders.length === 0 && say('nobody')}
                {holders.map((holder) => (
                  <span key={holder.person}>{held(holder)}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
