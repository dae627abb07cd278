-- キャンセル待ち: an order without seats yet; `hold_until` is until when it waits for them.
alter table travel_simulator_order drop constraint travel_simulator_order_state_check;
alter table travel_simulator_order add constraint travel_simulator_order_state_check
  check (state in ('waiting', 'held', 'issued', 'cancelled', 'expired', 'refunded'));
drop index travel_simulator_order_due;
create index travel_simulator_order_due on travel_simulator_order (hold_until) where state in ('held', 'waiting');
create index travel_simulator_order_waiting on travel_simulator_order (created_at, id) where state = 'waiting';

-- A trip waits for seats as long as they could still be issued in time.
alter table travel_booking add constraint travel_booking_waits_until check (state <> 'waitlisted' or effective is not null);
drop index travel_booking_due;
create index travel_booking_due on travel_booking (effective) where state in ('held', 'requested', 'waitlisted');
