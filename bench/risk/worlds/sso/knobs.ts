/**
 * What the published statistics leave open. These values were found by searching until the Freeman model on the generated
 * world fell on table T1: decision 43 says how, and what they mean.
 */
export const knobs = {
  /** Days between two versions of a browser. */
  versionDays: 75,
  /** Days by which a device follows a release, at most. */
  lagDays: 90,
  /** Days between two major versions of a system on one device. */
  systemDays: 300,
  /** How far systems in use lie behind their newest version. */
  systemSpread: 4,
  /** Share of people with a second and with a third device. */
  second: 0.45,
  third: 0.12,
  /** Sign-ins made on another than the usual device, for those who have one. */
  otherDevice: 0.155,
  /** A device is replaced after about so many days. */
  replacedDays: 700,
  /** Days an address at home lasts. */
  leaseDays: 30,
  /** Share of people who mostly come over the mobile network, and how often the others do. */
  mobileFirst: 0.25,
  mobile: 0.12,
  /** Sign-ins from another network of the same country, and from abroad. */
  elsewhere: 0.03,
  abroad: 0.007,
  /** Share of real takeovers whose attacker has been in the account before, unnoticed, and how often he has. */
  recurring: 0.26,
  recurrences: 0.15,
  /** … and how often he keeps his line, and how often his device, from one time to the next. */
  sameLine: 0.4,
  sameDevice: 0.83,
  /** A targeted attacker hits the victim's system as well as the kind of device with this probability. */
  sameSystem: 0.04,
}

export type Knobs = typeof knobs
