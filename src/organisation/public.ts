export { createCompany, NewCompany } from './company/create-company.ts'
export { nameCompanies } from './company/name-companies.ts'
export { type DemoPerson, demoIds, demoSelfRegistration } from './demo/demo-ids.ts'
export { seedDemo } from './demo/seed-demo.ts'
