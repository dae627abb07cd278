import type { ReceiversShown } from '#audit/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { auditWords } from '../../words/security-audit.ts'

/** Who outside is sent the facts, and whether they arrive. */
export function Receivers() {
  const say = useSay(auditWords)
  const found = useGet<ReceiversShown>('/audit/receivers', { again: () => 10_000 })
  return (
    <Card title={say('receivers')} hint={say('receivers-hint')}>
      <Loaded query={found}>
        {({ receivers }) =>
          receivers.length === 0 ? (
            <p className="p-soft">{say('receivers-none')}</p>
          ) : (
            receivers.map((one) => <Receiver key={one.name} one={one} />)
          )
        }
      </Loaded>
    </Card>
  )
}

function Receiver({ one }: { one: ReceiversShown['receivers'][number] }) {
  const say = useSay(auditWords)
  const language = useLanguage()
  const { lastSuccessAt, nextTryAt, fault = '', failures } = one
  return (
    <section className="p-stack-small">
      <h3>{one.name}</h3>
      <Facts
        facts={[
          [say('receiver-where'), `${say(`receiver-${one.to}`)} ${one.where}`],
          [say('receiver-last'), lastSuccessAt ? when(lastSuccessAt, language) : say('receiver-never')],
          [say('receiver-behind'), say('receiver-facts', { count: one.behind })],
          [say('personal'), say(one.personal ? 'receiver-opened' : 'receiver-sealed')],
        ]}
      />
      {failures > 0 && (
        <Note tone="warn" live>
          {say('receiver-failed', {
            fault,
            count: failures,
            next: nextTryAt ? when(nextTryAt, language) : say('unknown'),
          })}
        </Note>
      )}
    </section>
  )
}
