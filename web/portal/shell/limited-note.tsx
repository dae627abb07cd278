import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { firstAddressWords } from '../../words/portal-first-addresses.ts'

/** Above every screen of a limited person: what he cannot do yet, and who ends that (O8). */
export function LimitedNote() {
  const say = useSay(firstAddressWords)
  const language = useLanguage()
  const { desk } = useOperator()
  const { limited, kind } = useMe().session
  if (!limited) return null
  const who =
    kind === 'administrator'
      ? say('limitedDesk', { desk: desk.name[language], free: desk.free })
      : say('limitedAdministrator')
  return (
    <section className="s-limited" aria-label={say('limitedTitle')}>
      <Note tone="warn">
        <p>
          <strong>{say('limitedTitle')}</strong>
        </p>
        <p>{say('limitedText')}</p>
        <p>{who}</p>
        <Button variant="default" size="sm" onClick={() => location.reload()}>
          {say('limitedAgain')}
        </Button>
      </Note>
    </section>
  )
}
