import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Authenticators as Kept } from '#identity/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { useOperator } from '../../../kit/operator.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card } from '../../../kit/portal/page.tsx'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'
import { AddApp } from './add-app.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { AuthenticatorTable } from './authenticator-table.tsx'
import { CodesLeft } from './codes-left.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** パスキーと認証アプリ: shown where the operator offers them. */
export function Authenticators() {
  const { extras } = useOperator()
  return extras.passkeys || extras.totp ? <Offered /> : null
}

const path = '/my-navigation/authenticators'

function Offered() {
  const say = useSay(authenticatorWords)
  const kept = useGet<Kept>(path)
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  const changed = (fresh?: readonly string[]) => {
    if (fresh) setCodes(fresh)
    void forget(client, path)
  }
  return (
    <Card title={say('title')} hint={say('hint')}>
      <Loaded query={kept}>{(found) => <Listed kept={found} onChanged={changed} />}</Loaded>
      <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />
    </Card>
  )
}

function Listed({ kept, onChanged }: { kept: Kept; onChanged: (codes?: readonly string[]) => void }) {
  const say = useSay(authenticatorWords)
  return (
    <>
      {kept.authenticators.length > 0 ? (
        <AuthenticatorTable authenticators={kept.authenticators} onChanged={onChanged} />
      ) : (
        <p>{say('none')}</p>
      )}
      <div className="p-row">
        {kept.offered.includes('passkey') && <AddPasskey onAdded={onChanged} />}
        {kept.offered.includes('app') && <AddApp onAdded={onChanged} />}
      </div>
      {kept.authenticators.length > 0 && <CodesLeft left={kept.recoveryCodesLeft} onRenewed={onChanged} />}
    </>
  )
}
