import { z } from 'zod'

/** What the installer sets by environment. Everything has a default that works on one machine. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the embedded database, keys and locks. */
  readonly data: string
  /** A real PostgreSQL; without it the embedded one is started in the data folder. */
  readonly databaseUrl: string | undefined
  /** The only origin that links are built from and that browsers may call from. */
  readonly origin: string
  readonly smtpUrl: string | undefined
  /** Name of a shipped profile or path of a file. */
  readonly profile: string
  /** 32 bytes, base64; without it a key file is made in the data folder. */
  readonly masterKey: string | undefined
  /** Addresses or networks (CIDR) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: string[]
  /** Requests a minute that one network (/24, /64) may send to the API. */
  readonly requestsPerMinute: number
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}
