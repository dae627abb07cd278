import { type Db, sql } from '#platform/sql.ts'
import { keptLevel } from '../chain/head.ts'
import { append, emptyFrontier, rootOf } from './frontier.ts'
import { type HashOf, overSubtrees } from './proofs.ts'

/** The hashes of the tree of this database: kept subtrees where there are any, and below them the records themselves. */
export function hashesIn(db: Db): HashOf {
  return overSubtrees(async (level, index) => {
    const kept = level - (level % keptLevel)
    const first = index * 2 ** (level - kept)
    const nodes =
      kept === 0
        ? await leavesFrom(db, first, 2 ** level)
        : await keptFrom(db, kept, [first, 2 ** (level - kept)])
    const tree = emptyFrontier()
    for (const { hash } of nodes) append(tree, hash)
    return rootOf(tree)
  })
}

const leavesFrom = (db: Db, first: number, count: number) =>
  db.rows<{ hash: Buffer }>(sql`
    select hash from audit_record where position >= ${first} and position < ${first + count} order by position`)

const keptFrom = (db: Db, level: number, [first, count]: [number, number]) =>
  db.rows<{ hash: Buffer }>(sql`
    select hash from audit_subtree where level = ${level} and index >= ${first} and index < ${first + count}
    order by index`)
