import type { EntryView, OutsideAccounts } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { outsideWords } from '../../../words/security-register-outside.ts'
import { useMayAct } from '../../incidents/use-incident.ts'
import { NewAccount } from './new-account.tsx'
import { Openings } from './openings.tsx'

/** Whether people of a contractor may have accounts, which they have or somebody asks for, and how long each outlived its ground. */
export function OutsideAccess({ entry }: { entry: EntryView }) {
  const say = useSay(outsideWords)
  const mayAct = useMayAct()
  const found = useGet<OutsideAccounts>(`/assurance/registers/parties/${entry.id}/accounts`)
  const { against } = entry.shows
  return (
    <Card title={say('accounts')}>
      <Note tone={against ? 'warn' : 'good'}>{say(isReason(against) ? against : 'may')}</Note>
      <Loaded query={found}>
        {({ accounts, openings }) => (
          <>
            <Accounts accounts={accounts} />
            <Openings partyId={entry.id} openings={openings} />
          </>
        )}
      </Loaded>
      {mayAct && <NewAccount partyId={entry.id} />}
    </Card>
  )
}

type Reason = keyof typeof outsideWords.ja & `${string}-${'missing' | 'ended'}`

const isReason = (text: unknown): text is Reason => typeof text === 'string' && text in outsideWords.ja

function Accounts({ accounts }: Pick<OutsideAccounts, 'accounts'>) {
  const say = useSay(outsideWords)
  const language = useLanguage()
  if (accounts.length === 0) return <p className="p-soft">{say('no-accounts')}</p>
  return (
    <ul className="r-lines">
      {accounts.map(({ accountId, name, openedAt, closedAt, lag }) => (
        <li key={accountId}>
          {say('opened', { name, at: when(openedAt, language) })}
          <p className="p-soft">
            {closedAt ? say('closed', { at: when(closedAt, language), minutes: lag ?? 0 }) : say('open')}
          </p>
        </li>
      ))}
    </ul>
  )
}
