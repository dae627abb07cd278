export { type SignalEvent, signalEvents } from './signals/event-of.ts'
export { receiverStates, registerReceiver, replaySignals, stopReceiver } from './signals/receivers.ts'
