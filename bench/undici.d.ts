declare module 'undici' {
  interface Answer {
    statusCode: number
    headers: Record<string, string | string[] | undefined>
    body: { text(): Promise<string> }
  }
  /** Kept connections to one origin. */
  export class Pool {
    constructor(origin: string, options: { connections: number; pipelining: number })
    request(options: {
      method: string
      path: string
      headers: Record<string, string>
      body: string | null
    }): Promise<Answer>
    destroy(): Promise<void>
  }
}
