export { holidaysRunOut } from './hours/desk-hours.ts'
