/** Shapes of this room's answers, for the screens. */

export type { Colleagues, Trip, TripInList, TripMade, Trips } from './bookings/contract.ts'
export type { Favourites, FavouriteWish } from './favourites/contract.ts'
export type { Airports, Flights, FlightView } from './flights/contract.ts'
export type { OpenTrips, TripsDecision } from './leaving/contract.ts'
export type { Statement, StatementFigures, Sums } from './ledger/contract.ts'
export type { TravelPolicy } from './policy/contract.ts'
export type { Receipt } from './receipts/contract.ts'
export type { LedgerRecord, RecordHistory, Records } from './records/contract.ts'
export type {
  HandedOn,
  Issued,
  RequestOfTrip,
  TicketManagers,
  TicketRequest,
  TicketRequests,
} from './requests/contract.ts'
export type { ServicingQuote, TripServicing, UnusedTrips } from './servicing/contract.ts'
export type {
  MySafetyCalls,
  SafetyCall,
  SafetyCallShown,
  SafetyCalls,
  Whereabout,
  Whereabouts,
} from './whereabouts/contract.ts'
