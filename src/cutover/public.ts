export { exportSchema } from './export/schema.ts'
export { generateExport } from './generate/generate-export.ts'
