export { seedDemoRegisters } from './demo/seed-demo-registers.ts'
export { checkRegisters, type Loaded, loadRegisters } from './loading/load-registers.ts'
export { checkPopulation, takePopulation } from './population/file/load-population.ts'
export { shipRegisters } from './shipped/ship-registers.ts'
