import { Button } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { Department, Departments as Listed } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
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
  const listed = useGet<z.output<typeof Listed>>('/departments')
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const add = <Button onClick={() => setDoing({ do: 'add' })}>{say('add')}</Button>
  return (
    <Page title={say('title')} lead={say('lead')} actions={add}>
      <Loaded query={listed}>
        {({ departments }) =>
          departments.length === 0 ? <None /> : <DepartmentTable departments={departments} onDo={setDoing} />
        }
      </Loaded>
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
