import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Department, DepartmentsPage } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { departmentWords } from '../../words/portal-departments.ts'
import { DepartmentDialog } from './department-dialog.tsx'
import { DepartmentTable } from './department-table.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

/** What is being done to a department. */
export type Doing = { do: 'add' } | { do: 'change' | 'remove'; department: Department }

/** The company's departments: add, rename, remove. */
export function Departments() {
  return (
    <OnlyAdministrators>
      <DepartmentsOfCompany />
    </OnlyAdministrators>
  )
}

function DepartmentsOfCompany() {
  const say = useSay(departmentWords)
  const listed = usePages<DepartmentsPage>('/departments')
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const add = <Button onClick={() => setDoing({ do: 'add' })}>{say('add')}</Button>
  return (
    <Page title={say('title')} lead={say('lead')} actions={add}>
      <Pages found={listed} itemsOf={(page) => page.departments} none={<None />} more={say('more')}>
        {(departments) => <DepartmentTable departments={departments} onDo={setDoing} />}
      </Pages>
      {doing?.do === 'add' && <DepartmentDialog onClose={close} />}
      {doing?.do === 'change' && <DepartmentDialog department={doing.department} onClose={close} />}
      {doing?.do === 'remove' && <RemoveDialog department={doing.department} onClose={close} />}
    </Page>
  )
}

function None() {
  const say = useSay(departmentWords)
  return (
    <div className="p-card p-empty">
      <p>
        <strong>{say('none')}</strong>
      </p>
      <p className="p-small">{say('noneHint')}</p>
    </div>
  )
}
