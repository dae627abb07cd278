import { Link } from '@tanstack/react-router'
import type { FirstAddresses } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { firstAddressWords } from '../../words/portal-first-addresses.ts'

/** For administrators, where they begin: how many first addresses wait, and the way to them. */
export function AddressesNote() {
  const say = useSay(firstAddressWords)
  const isAdministrator = useMe().session.kind === 'administrator'
  const found = useGet<FirstAddresses>('/first-addresses', { enabled: isAdministrator })
  const count = found.data?.count ?? 0
  if (count === 0) return null
  return (
    <Note tone="warn">
      <p>
        {say('count', { count })} <Link to="/people/first-addresses">{say('open')}</Link>
      </p>
    </Note>
  )
}
