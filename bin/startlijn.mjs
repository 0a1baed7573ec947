#!/usr/bin/env node
import { checkNode, explain } from '../scripts/node-version.mjs'

if (checkNode()) {
  import('../scripts/prepare.mjs')
    .then(({ prepare }) => prepare(true))
    .then(() => import('../scripts/run.mjs'))
    .then(({ run }) => run(process.argv.slice(2)))
    .catch(explain)
}
