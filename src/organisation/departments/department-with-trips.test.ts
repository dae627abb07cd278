import { expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { houseOfFile, world } from '../../../test/support/house-of-file.ts'
import { freshAdministrator } from '../../../test/support/travellers.ts'
import { heldTrip, openTravellers } from '../../../test/support/trips.ts'
import { removeDepartment } from './remove-department.ts'

houseOfFile()

it('a department with trips on the books stays, although nobody is in it any more', async () => {
  const company = await openTravellers(world)
  const trip = await heldTrip(world, company.hanako)
  await world.db.run(
    sql`update organisation_person set department_id = ${company.air} where department_id = ${company.sales}`,
  )
  await world.db.run(sql`delete from organisation_manager_department where department_id = ${company.sales}`)
  const outcome = await removeDepartment(await freshAdministrator(company), company.sales)
  expect(outcome).toEqual({ ok: false, refusal: 'department-has-trips' })
  await world.db.run(sql`delete from travel_booking where id = ${trip}`)
  expect(await removeDepartment(await freshAdministrator(company), company.sales)).toMatchObject({ ok: true })
})
