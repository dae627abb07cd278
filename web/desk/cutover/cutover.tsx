import type { CutoverBoard } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { Companies } from './companies.tsx'
import { Dates } from './dates.tsx'
import { Outcome } from './outcome.tsx'
import { Rehearse } from './rehearse.tsx'

/** The desk's board of the change: its dates, and who could not sign in on the day. */
export function Cutover() {
  const say = useSay(deskCutoverWords)
  const board = useGet<CutoverBoard>('/desk/cutover', {
    // While a rehearsal runs, its progress is looked at every second.
    again: (found) => (found && isRunning(found) ? 1_000 : false),
  })
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={board}>
        {(found) => {
          const done = found.runs.filter(({ state }) => state === 'done')
          return (
            <>
              <Dates board={found} />
              <Rehearse board={found} />
              {done[0] && <Outcome runs={done} />}
              {done[0] && <Companies run={done[0].id} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const isRunning = ({ runs }: CutoverBoard) => runs[0] !== undefined && runs[0].endedAt === undefined
