import { useState } from 'react'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { outsideWords } from '../../../words/security-register-outside.ts'
import { useMayAct } from '../../incidents/use-incident.ts'
import { Deciding } from './deciding.tsx'
import { type Opening, useName } from './opening.ts'

/** The accounts that somebody asks for, with what the reader may do about each, and those that came to nothing lately. */
export function Openings({ partyId, openings }: { partyId: string; openings: readonly Opening[] }) {
  const say = useSay(outsideWords)
  const mayAct = useMayAct()
  const [signInId, setSignInId] = useState<string>()
  const isWaiting = openings.some(({ decision }) => !decision)
  return (
    <>
      <h3>{say('openings')}</h3>
      {!isWaiting && <p className="p-soft">{say('openings-none')}</p>}
      {openings.length > 0 && (
        <ul className="r-lines">
          {openings.map((opening) => (
            <li key={opening.id}>
              {opening.decision ? <Ended opening={opening} /> : <Waiting opening={opening} />}
              {mayAct && !opening.decision && (
                <Deciding partyId={partyId} opening={opening} onOpened={setSignInId} />
              )}
            </li>
          ))}
        </ul>
      )}
      {signInId && (
        <Note tone="good" live>
          {say('id-told', { id: signInId })}
        </Note>
      )}
    </>
  )
}

function Waiting({ opening }: { opening: Opening }) {
  const { kind, person, askedAt, askedBy: by, until, isOwn } = opening
  const say = useSay(outsideWords)
  const nameOf = useName()
  const language = useLanguage()
  const [at, last] = [when(askedAt, language), when(until, language)]
  return (
    <>
      {say('asked-for', { name: nameOf(opening), address: person?.address ?? '', kind: say(kind) })}
      <p className="p-soft">{say('asked-by', { by, at, until: last })}</p>
      {isOwn && <p className="p-soft">{say('asked-own')}</p>}
    </>
  )
}

function Ended({ opening: { kind, askedBy: asker, decision, decidedAt, decidedBy } }: { opening: Opening }) {
  const say = useSay(outsideWords)
  const language = useLanguage()
  const told = { kind: say(kind), asker, at: decidedAt ? when(decidedAt, language) : '' }
  return (
    <p className="p-soft">
      {decision === 'refused'
        ? say('was-refused', { ...told, by: decidedBy ?? '' })
        : say('was-lapsed', told)}
    </p>
  )
}
