export { type Asking, administer } from './administer.ts'
export { type CompanyCreated, createCompany, enterCompany, NewCompany } from './company/create-company.ts'
export { nameCompanies } from './company/name-companies.ts'
export { addAdministrator } from './contracts/add-administrator.ts'
export { changeCompanyData, changeContract, isContractNumberTaken } from './contracts/change-company.ts'
export { correctAdministrator } from './contracts/correct-administrator.ts'
export { listCompanies } from './contracts/list-companies.ts'
export { administratorsOf, readCompany } from './contracts/read-company.ts'
export { removeAdministrator } from './contracts/remove-administrator.ts'
export { replaceAdministrator } from './contracts/replace-administrator.ts'
export { type DemoPerson, demoIds, demoSelfRegistration, demoTemporaryCard } from './demo/demo-ids.ts'
export { hasCompanies, seedDemo } from './demo/seed-demo.ts'
export { departmentChoices } from './departments/list-departments.ts'
export { decodeFile } from './imports/file/decode-file.ts'
export { activePerson, holdPersonOf, issuersOf } from './listing/issuers-of.ts'
export { listingOf } from './listing/listing-of.ts'
export { type PersonToLink, peopleById, peopleByTypedId } from './listing/people-to-link.ts'
export {
  colleaguesNamed,
  departmentsById,
  type PersonOf,
  peopleOf,
  personOf,
} from './listing/person-of.ts'
export {
  holdSelfRegistration,
  releaseSelfRegistration,
} from './self-registration/settings/hold-self-registration.ts'
export { selfRegistrationStand } from './self-registration/settings/self-registration-stand.ts'
export { correctManaged } from './taking-over/correct-managed.ts'
export { correctPeople } from './taking-over/correct-people.ts'
export { departmentRows, detailsOf, personRows } from './taking-over/rows.ts'
export {
  companyNameRows,
  departmentNameRows,
  managerStandingRows,
  nameRows,
} from './taking-over/standing-rows.ts'
export { takeOverCompanies, takeOverDepartments } from './taking-over/take-over-companies.ts'
export { takeOverPeople } from './taking-over/take-over-people.ts'
