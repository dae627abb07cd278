import { useState } from 'react'
import type { Authenticators } from '#identity/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { enrolmentWords } from '../../words/portal-enrolment.ts'
import { AddApp } from '../my-navigation/authenticators/add-app.tsx'
import { AddPasskey } from '../my-navigation/authenticators/add-passkey.tsx'
import { RecoveryCodes } from '../my-navigation/authenticators/recovery-codes.tsx'

/** The ways to the first authenticator, or to another in place of a lost one; with the recovery codes kept, all is open. */
export function FirstAuthenticator() {
  const kept = useGet<Authenticators>('/my-navigation/authenticators')
  const [codes, setCodes] = useState<readonly string[]>()
  const goOn = () => location.reload()
  const added = (fresh?: readonly string[]) => (fresh ? setCodes(fresh) : goOn())
  return (
    <>
      <Loaded query={kept}>{(found) => <Ways kept={found} onAdded={added} />}</Loaded>
      <RecoveryCodes codes={codes} onClose={goOn} />
    </>
  )
}

function Ways({ kept, onAdded }: { kept: Authenticators; onAdded: (codes?: readonly string[]) => void }) {
  const say = useSay(enrolmentWords)
  const hasLost = kept.authenticators.length > 0
  return (
    <>
      {hasLost && <Note tone="warn">{say('lost')}</Note>}
      {kept.offered.includes('passkey') && (
        <Card title={say('passkey')} hint={say('passkey-hint')}>
          <div className="p-row">
            <AddPasskey onAdded={onAdded} />
          </div>
        </Card>
      )}
      {kept.offered.includes('app') && (
        <Card title={say('app')} hint={say('app-hint')}>
          <div className="p-row">
            <AddApp onAdded={onAdded} />
          </div>
        </Card>
      )}
      <p>{say(hasLost ? 'proof-lost' : 'proof')}</p>
    </>
  )
}
