import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { type Trouble, troubles } from '../../kit/repairs/repairs.ts'
import { whoWords } from '../../words/portal-who.ts'
import { repairWords } from '../../words/repairs.ts'
import { Answer } from './answer.tsx'

/** "Who can fix this?" inside the portal: the answers of the own role, with the people of the own company by name. */
export function WhoCanFix() {
  const say = useSay(repairWords)
  const sayHere = useSay(whoWords)
  const { kind } = useMe().session
  const [trouble, setTrouble] = useState<Trouble>(troubles[0])
  return (
    <Page title={say('title')} lead={sayHere('lead')}>
      <Card title={say('what')}>
        <fieldset className="p-group p-stack-small">
          <legend className="k-hidden">{say('what')}</legend>
          {troubles.map((one) => (
            <Radio
              key={one}
              name="what"
              label={say(one)}
              checked={trouble === one}
              onChange={() => setTrouble(one)}
            />
          ))}
        </fieldset>
      </Card>
      <div aria-live="polite">
        <Card title={say('answer')}>
          <Answer role={kind} trouble={trouble} />
        </Card>
      </div>
    </Page>
  )
}
