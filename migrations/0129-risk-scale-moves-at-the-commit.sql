-- Like all that moves this row (0126): at the commit, so that nobody who is still at work holds it.
drop trigger risk_scale_moved on risk_scale;
create constraint trigger risk_scale_moved after insert or update or delete on risk_scale
  deferrable initially deferred for each row execute function risk_scale_moved();
