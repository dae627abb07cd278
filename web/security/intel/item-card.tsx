import type { ReactNode } from 'react'
import type { ItemView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { intelWords } from '../../words/security-intel.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Actions } from './actions.tsx'
import { Decide } from './decide.tsx'

/** One item: from whom and how secret, what its indicators do, what was decided and done. */
export function ItemCard({ item }: { item: ItemView }) {
  const say = useSay(intelWords)
  const mayAct = useMayAct()
  const { title, tlp, state, isLate, words, actions } = item
  return (
    <li className="a-fact" aria-label={title}>
      <div className="a-head">
        <Label tone={isLate ? 'held' : state === 'waiting' ? 'active' : 'left'}>
          {isLate ? say('isLate') : say(state)}
        </Label>
        <h3>{title}</h3>
        <code>{`TLP:${tlp.toUpperCase()}`}</code>
      </div>
      <Facts facts={useLines(item)} />
      {words && (
        <details>
          <summary>{say('words')}</summary>
          <p className="a-inside">{words}</p>
        </details>
      )}
      <Decisions item={item} />
      {actions.length > 0 && <Actions actions={actions} />}
      {mayAct && <Decide item={item} />}
    </li>
  )
}

function useLines(item: ItemView): [string, ReactNode][] {
  const say = useSay(intelWords)
  const language = useLanguage()
  const { source, arrivedAt, indicators: count, usable, sightings, effect } = item
  const base: [string, ReactNode][] = [
    [say('from'), source],
    [say('arrived'), when(arrivedAt, language)],
  ]
  if (count === 0) return base
  return [
    ...base,
    [say('found'), say('found-value', { count, usable })],
    [say('met'), say('met-value', { count: sightings })],
    [say('effect'), say(`effect-${effect}`)],
  ]
}

function Decisions({ item: { decisions } }: { item: ItemView }) {
  const say = useSay(intelWords)
  const language = useLanguage()
  if (decisions.length === 0) return null
  return (
    <>
      <h4>{say('decisions')}</h4>
      <ul>
        {decisions.map(({ at, by, choice, why }) => (
          <li key={at}>{say('decidedBy', { at: when(at, language), by, choice: say(choice), why })}</li>
        ))}
      </ul>
    </>
  )
}
