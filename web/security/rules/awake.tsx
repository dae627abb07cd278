import type { WatchState } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { ruleWords } from '../../words/security-rules.ts'

/** Whether the watch is awake, and when it was not. */
export function Awake() {
  const say = useSay(ruleWords)
  const state = useGet<WatchState>('/watch/state', { again: () => 60_000 })
  return (
    <Card title={say('state')}>
      <Loaded query={state}>{(value) => <State state={value} />}</Loaded>
    </Card>
  )
}

function State({ state: { isAwake, lastSeenAt, gaps } }: { state: WatchState }) {
  const say = useSay(ruleWords)
  const language = useLanguage()
  if (!lastSeenAt) return <Note tone="info">{say('never')}</Note>
  const at = when(lastSeenAt, language)
  return (
    <>
      <Note tone={isAwake ? 'good' : 'warn'}>{say(isAwake ? 'awake' : 'asleep', { at })}</Note>
      {gaps.length === 0 ? (
        <p>{say('noGaps')}</p>
      ) : (
        <>
          <h3>{say('gaps')}</h3>
          <ul>
            {gaps.map(({ from, to }) => (
              <li key={from}>
                {to
                  ? say('gap', { from: when(from, language), to: when(to, language) })
                  : say('lasting', { from: when(from, language) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
