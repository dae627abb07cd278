import { Anchor } from '@mantine/core'
import type { PromiseWall } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { SaveFiles } from '../reports/save-files.tsx'
import { OnePromise } from './one-promise.tsx'
import { kept, kinds } from './promised.ts'
import { StateMark } from './state-mark.tsx'
import { VerifyChain } from './verify-chain.tsx'
import './promises.css'

/** Every promise at a glance, with what shows that it is kept. */
export function Wall() {
  const say = useSay(promiseWords)
  const wall = useGet<PromiseWall>('/assurance/promises')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={wall}>
        {(found) => (
          <>
            <Glance wall={found} />
            {kinds.map((kind) => (
              <Card key={kind} title={say(kind)}>
                <ul className="w-list">
                  {kept(found)
                    .filter((promise) => promise.kind === kind)
                    .map((promise) => (
                      <OnePromise key={promise.id} promise={promise} controls={found.controls} />
                    ))}
                </ul>
              </Card>
            ))}
          </>
        )}
      </Loaded>
      <VerifyChain />
      <SaveFiles />
    </Page>
  )
}

function Glance({ wall }: { wall: PromiseWall }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const promises = kept(wall)
  return (
    <Card title={say('glance')}>
      <p className="w-counts">
        {(['PASS', 'FAIL', 'UNKNOWN'] as const).map((state) => (
          <span key={state}>
            <StateMark state={state} bare />{' '}
            {say('count-of', {
              state: say(state),
              count: promises.filter((promise) => promise.state === state).length,
            })}
          </span>
        ))}
      </p>
      <ul className="w-wall">
        {promises.map(({ id, title, state }) => (
          <li key={id} className={`w-tile w-${state}`}>
            <Anchor href={`#promise-${id}`} underline="never">
              <span>{title[language]}</span>
              <StateMark state={state} />
            </Anchor>
          </li>
        ))}
      </ul>
    </Card>
  )
}
