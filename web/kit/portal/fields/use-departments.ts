import type { DepartmentChoices } from '#organisation/contract.ts'
import { useGet } from '../asking/use-get.ts'

/** All departments of the company, to choose from. */
export const useDepartments = () => useGet<DepartmentChoices>('/departments/choices')
