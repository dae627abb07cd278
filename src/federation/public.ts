export { addAgencyKey } from './agencies/add-agency-key.ts'
export { registerAgency } from './agencies/register-agency.ts'
export { revokeAgencyKey } from './agencies/revoke-agency-key.ts'
export { resumeAgency, suspendAgency } from './agencies/suspend-agency.ts'
