import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { Department, DepartmentChoices, DepartmentInput, DepartmentsPage } from '../contract.ts'
import { addDepartment } from './add-department.ts'
import { departmentChoices, listDepartments } from './list-departments.ts'
import { removeDepartment } from './remove-department.ts'
import { renameDepartment } from './rename-department.ts'

const params = z.object({ id: z.uuid() })

/** The company's departments. */
export const departmentRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/departments',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'Departments of the company by code, a page at a time.',
    query: AfterPage,
    reply: DepartmentsPage,
    does: async ({ world, session, query }) =>
      ok(await listDepartments(world.db, session.companyId, query.after)),
  }),
  route({
    method: 'GET',
    path: '/api/departments/choices',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'All departments of the company by code, to choose one.',
    reply: DepartmentChoices,
    does: async ({ world, session }) =>
      ok({ departments: await departmentChoices(world.db, session.companyId) }),
  }),
  route({
    method: 'POST',
    path: '/api/departments',
    who: administrator,
    holds: 'internal',
    summary: 'Adds a department with a three-character code.',
    body: DepartmentInput,
    reply: Department,
    refusals: { forbidden: 403, 'invalid-input': 400, 'department-code-taken': 409 },
    does: async (call) => answerTo(await addDepartment(call, call.body), created),
  }),
  route({
    method: 'PUT',
    path: '/api/departments/:id',
    who: administrator,
    holds: 'internal',
    summary: 'Changes the code or name of a department.',
    params,
    body: DepartmentInput,
    reply: Department,
    refusals: {
      forbidden: 403,
      'invalid-input': 400,
      'department-code-taken': 409,
      'department-not-found': 404,
    },
    does: async (call) => answerTo(await renameDepartment(call, call.params.id, call.body), ok),
  }),
  route({
    method: 'DELETE',
    path: '/api/departments/:id',
    who: administrator,
    holds: 'internal',
    summary: 'Removes a department that nobody is in and nobody manages.',
    params,
    refusals: {
      forbidden: 403,
      'department-not-found': 404,
      'department-in-use': 409,
      'department-has-trips': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await removeDepartment(call, call.params.id)),
  }),
]
