export { type CompanyCreated, createCompany, NewCompany } from './company/create-company.ts'
export { type DemoPerson, demoIds } from './demo/demo-ids.ts'
export { seedDemo } from './demo/seed-demo.ts'
