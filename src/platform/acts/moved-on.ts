import pg from 'pg'

/** Whether an act was broken off in the database because what it was sure of had changed (migration 0055). */
export const isMovedOn = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && fault.code === 'SK409'
