#!/usr/bin/env node
import { prepare } from '../scripts/prepare.mjs'

prepare(true)
  .then(() => import('../scripts/run.mjs'))
  .then(({ run }) => run(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code
  })
  .catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
