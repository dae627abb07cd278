import type { Sources } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { intelWords } from '../../words/security-intel.ts'

type Source = Sources['sources'][number]

const tones = { running: 'active', failing: 'held', stopped: 'left' } as const

/** Where intelligence is fetched, when it last answered, and what stands in the way. */
export function SourceList() {
  const say = useSay(intelWords)
  const found = useGet<Sources>('/watch/sources', { again: () => 10_000 })
  return (
    <Card title={say('sources')} hint={say('sourcesHint')}>
      <Loaded query={found}>
        {({ sources }) =>
          sources.length === 0 ? (
            <p className="p-soft">{say('noSources')}</p>
          ) : (
            <ul className="a-facts">
              {sources.map((source) => (
                <OneSource key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}

function OneSource({ source }: { source: Source }) {
  const say = useSay(intelWords)
  const language = useLanguage()
  const { name, host, state, effect, collections, lastFault } = source
  const at = (moment: string | undefined) => (moment ? when(moment, language) : undefined)
  const lines: [string, string | undefined][] = [
    [say('collections'), collections.join(' / ')],
    [say('effect'), say(`effect-${effect}`)],
    [say('lastSuccess'), at(source.lastSuccessAt) ?? say('never')],
    [say('lastArrival'), at(source.lastArrivalAt) ?? say('never')],
    [say('failingSince'), at(source.failingSince)],
    [say('fault'), lastFault],
    [say('nextTry'), state === 'failing' ? at(source.nextTryAt) : undefined],
  ]
  return (
    <li className="a-fact">
      <div className="a-head">
        <Label tone={tones[state]}>{say(state)}</Label>
        <h3>{name}</h3>
        <span className="p-soft">{host}</span>
      </div>
      <Facts facts={lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
    </li>
  )
}
