import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskAgencies } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import { KeyForm } from './key-form.tsx'
import { Keys } from './keys.tsx'
import { RegisterForm } from './register-form.tsx'
import { Suspension } from './suspension.tsx'

/** An agency as the desk's page shows it. */
export type Agency = DeskAgencies['agencies'][number]

/** The agencies with their keys: register, add a key, revoke, suspend. */
export function Agencies() {
  const say = useSay(deskAgenciesWords)
  const listed = useGet<DeskAgencies>('/desk/agencies')
  const [isRegistering, setRegistering] = useState(false)
  const register = <Button onClick={() => setRegistering(true)}>{say('register')}</Button>
  return (
    <Page title={say('title')} lead={say('lead')} actions={!isRegistering && register}>
      {isRegistering && <RegisterForm onDone={() => setRegistering(false)} />}
      <Loaded query={listed}>
        {({ agencies }) =>
          agencies.length === 0 ? (
            <p className="p-soft">{say('none')}</p>
          ) : (
            agencies.map((agency) => <One key={agency.handle} agency={agency} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function One({ agency }: { agency: Agency }) {
  const say = useSay(deskAgenciesWords)
  const name = agency.name[useLanguage()]
  const [isAdding, setAdding] = useState(false)
  return (
    <Card
      title={agency.isSuspended ? `${name} (${say('suspended')})` : name}
      actions={<Suspension agency={agency} />}
    >
      <Facts
        facts={[
          [say('handle'), agency.handle],
          [say('issuer'), agency.issuer],
          [say('entryUrl'), agency.entryUrl],
          [say('homeUrl'), agency.homeUrl],
          [say('companies'), say('companiesCount', { count: agency.companies })],
        ]}
      />
      <h3>{say('keys')}</h3>
      <Keys agency={agency} />
      {isAdding ? (
        <KeyForm handle={agency.handle} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button
            variant="default"
            aria-label={say('addKeyOf', { agency: name })}
            onClick={() => setAdding(true)}
          >
            {say('addKey')}
          </Button>
        </div>
      )}
    </Card>
  )
}
