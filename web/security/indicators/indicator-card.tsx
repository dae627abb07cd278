import type { ReactNode } from 'react'
import type { IndicatorView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { indicatorWords } from '../../words/security-indicators.ts'

const tones = { weighs: 'active', watched: 'left' } as const

/** One indicator: what it names, what it is worth today, and how often it was met. */
export function IndicatorCard({ indicator }: { indicator: IndicatorView }) {
  const say = useSay(indicatorWords)
  const { name, tlp, state, sightings, pattern } = indicator
  const tone = sightings > 0 ? 'held' : state === 'weighs' ? tones.weighs : tones.watched
  return (
    <li className="a-fact" aria-label={name}>
      <div className="a-head">
        <Label tone={tone}>{say(state)}</Label>
        <h3>{name}</h3>
        <code>{`TLP:${tlp.toUpperCase()}`}</code>
      </div>
      <Facts facts={useLines(indicator)} />
      <details>
        <summary>{say('pattern')}</summary>
        <p>
          <code>{pattern}</code>
        </p>
      </details>
    </li>
  )
}

function useLines(one: IndicatorView): [string, ReactNode][] {
  const say = useSay(indicatorWords)
  const language = useLanguage()
  const { values, unusable, source, strength, score, since, until, sightings: times, lastSeenAt } = one
  const kinds = [...new Set(values.map(({ kind }) => say(kind)))].join(' / ')
  return [
    ...(values.length > 0
      ? [[`${say('value')} (${kinds})`, <code key="v">{values.map(({ value }) => value).join(', ')}</code>]]
      : []),
    ...(unusable ? [[say('why'), say(unusable)]] : []),
    [say('from'), source],
    [say('worth'), say('worth-value', { strength, score })],
    [say('period'), say('period-value', { since: when(since, language), until: when(until, language) })],
    [say('met'), lastSeenAt ? say('met-value', { times, at: when(lastSeenAt, language) }) : say('met-never')],
  ] as [string, ReactNode][]
}
