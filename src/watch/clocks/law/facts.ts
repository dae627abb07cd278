/** In which part the operator is concerned. */
export const roles = ['controller', 'processor-told-principal', 'processor-silent'] as const
export type Role = (typeof roles)[number]

/** What is known of an incident, suspicions included. What is undefined is not known yet, which is no "no". */
export interface IncidentFacts {
  /** It is no more than suspected so far. The law asks the same of it. */
  readonly isSuspectedOnly: boolean
  /** Data that needs special care: health, creed, crime. */
  readonly sensitiveData: boolean | undefined
  /** Whoever has the data can do harm to a person's property: card numbers, a login that pays. */
  readonly financialHarm: boolean | undefined
  /** It may have been done for an improper purpose: an attack, an insider who takes it along. */
  readonly improperPurpose: boolean | undefined
  /** How many persons may be concerned at the most. */
  readonly persons: number | undefined
  /** Encrypted so that nobody else can read it, the key being safe; only what is certain counts. */
  readonly isStronglyEncrypted: boolean
  /** It was taken on its way in, before it became data of the operator. */
  readonly isStillBeingAcquired: boolean
  readonly role: Role
}
