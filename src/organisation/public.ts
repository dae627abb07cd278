export { type CompanyCreated, createCompany, NewCompany } from './company/create-company.ts'
