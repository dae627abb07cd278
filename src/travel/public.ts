export { listFaults, mendFaults } from './connectors/simulator/faults/list-faults.ts'
export { setFault } from './connectors/simulator/faults/set-fault.ts'
export { type FaultKind, faultKinds } from './connectors/simulator/faults/switches.ts'
export { changeFlight, type FlightFault, flightFaults } from './connectors/simulator/news/change-flight.ts'
