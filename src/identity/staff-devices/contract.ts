import { z } from 'zod'
import { deviceStates } from '#platform/handling/device-state.ts'

/** What an agent says of its device. Everything else it knows stays there. */
export const Posture = z.strictObject({
  /** The day of the last security update of the operating system. */
  patchedOn: z.iso.date(),
  diskEncrypted: z.boolean(),
  /** Minutes of rest after which the screen locks; 0 when it never does. */
  screenLockMinutes: z.int().min(0).max(1440),
  system: z.string().trim().min(1).max(100),
})
export type Posture = z.infer<typeof Posture>

/** What a device can lack. */
export const postureGaps = ['disk', 'screen-lock'] as const

/** A device as its owner and the security office see it. */
export const DeviceView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(deviceStates),
  registeredAt: z.iso.datetime(),
  approvedAt: z.iso.datetime().optional(),
  withdrawnAt: z.iso.datetime().optional(),
  withdrawnWhy: z.string().optional(),
  reportedAt: z.iso.datetime().optional(),
  goodUntil: z.iso.datetime().optional(),
  posture: Posture.optional(),
  lacks: z.array(z.enum(postureGaps)),
  /** The first characters of the keys' hashes, to compare by eye. */
  fingerprint: z.string(),
})
export type DeviceView = z.infer<typeof DeviceView>

/** One's own devices, which of them this session was proved on, and what to sign to prove one. */
export const OwnDevices = z.strictObject({
  mode: z.enum(['off', 'observe', 'enforce']),
  devices: z.array(DeviceView),
  current: z.uuid().optional(),
  challenge: z.string(),
  /** Seconds a proof holds; the browser renews it before. */
  proofSeconds: z.int(),
})
export type OwnDevices = z.infer<typeof OwnDevices>

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** A device to register: keys as SPKI in base64url. */
export const NewDevice = z.strictObject({
  name: z.string().trim().min(1).max(60),
  publicKey: base64url.max(200),
  agentKey: base64url.max(100),
  /** The challenge, signed by the browser's key: whoever registers a key has it. */
  signature: base64url.max(120),
})
export type NewDevice = z.infer<typeof NewDevice>

export const DeviceProof = z.strictObject({ id: z.uuid(), signature: base64url.max(120) })
export type DeviceProof = z.infer<typeof DeviceProof>

/** A report as the agent sends it: a JWS of its key over a `Posture` with `iat`; `kid` is the device's id. */
export const DeviceReport = z.strictObject({ report: z.string().max(4000) })
