export { type Attempted, attempted, isFarAway } from './campaigns/attempted.ts'
export { type ShownCampaign, shownCampaigns } from './campaigns/shown-campaigns.ts'
export { forgetDevices } from './devices/forget-devices.ts'
export { bringsKnownDevice, deviceIsKnown, isKnownDevice } from './devices/is-known-device.ts'
export { spendNonce } from './devices/spend-nonce.ts'
export { turnAt } from './devices/turns.ts'
export { forgetIndicators, type KnownIndicator, knowIndicators } from './indicators/know-indicators.ts'
export { judgeOperation } from './judge-operation.ts'
export { certainSignals, judgeReckoned, judgeSignIn, rememberedOf } from './judge-sign-in.ts'
export { learn, type Proof } from './learn.ts'
export { farthest } from './model/levels.ts'
export { loadNetworks, networksLoaded } from './networks/load-networks.ts'
export { lowerNetwork, raisedNetworks, raiseNetwork } from './networks/raise-network.ts'
export type { Remembered } from './past.ts'
export { judgementFact } from './policies/judgement-fact.ts'
export { PolicyWish } from './policies/policies.ts'
export { isCertain, judgementsBetween, type PastJudgement, whyOf } from './policies/recorded.ts'
export { rehearse, signInsByDay, type Tally, tradeOff } from './policies/rehearse.ts'
export {
  approvePolicy,
  crowdNow,
  policyInForce,
  proposePolicy,
  writtenPolicies,
} from './policies/switch-policy.ts'
export { type Reckoned, reckon } from './reckon.ts'
export type { Judgement, OperationSignals, ShownKey, Signals } from './signals.ts'
