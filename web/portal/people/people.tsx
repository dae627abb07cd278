import { Link } from '@tanstack/react-router'
import { useSay } from '../../kit/language.tsx'
import { PersonAddIcon } from '../../kit/portal/icons.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { peopleWords } from '../../words/portal-people.ts'
import { WaitingNote } from '../applications/waiting-note.tsx'
import { AddressesNote } from '../first-addresses/addresses-note.tsx'
import { ExportButton } from './export-button.tsx'
import { Filters } from './filters.tsx'
import { PeopleFound } from './people-found.tsx'
import { useWish } from './wish.ts'

/** Everyone of the company, searched and filtered; fifty at a time. */
export function People() {
  return (
    <OnlyAdministrators>
      <PeopleOfCompany />
    </OnlyAdministrators>
  )
}

function PeopleOfCompany() {
  const say = useSay(peopleWords)
  const [wish, setWish] = useWish()
  return (
    <Page title={say('title')} lead={say('lead')} actions={<Actions />}>
      <WaitingNote />
      <AddressesNote />
      <Filters wish={wish} onWish={setWish} />
      <PeopleFound wish={wish} onClear={() => setWish({})} />
    </Page>
  )
}

function Actions() {
  const say = useSay(peopleWords)
  return (
    <>
      <Link className="p-link-button" to="/people/register">
        <PersonAddIcon />
        {say('register')}
      </Link>
      <Link className="p-link-button p-link-quiet" to="/people/import">
        {say('import')}
      </Link>
      <ExportButton />
    </>
  )
}
