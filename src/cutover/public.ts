export { effects } from './dates/effects-of.ts'
export { type DatesWish, moveDates } from './dates/move-dates.ts'
export { exportSchema } from './export/schema.ts'
export { generateExport } from './generate/generate-export.ts'
