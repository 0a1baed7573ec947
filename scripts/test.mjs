// One command checks everything: lint and format, types, and all tests, browser included. Ends with "N passed, N failed".
import { checkNode, explain } from './node-version.mjs'

if (checkNode()) {
  import('./check-everything.mjs')
    .then(({ checkEverything }) => checkEverything(process.argv.slice(2)))
    .catch((error) => {
      explain(error)
      console.log('0 passed, 1 failed')
    })
} else {
  console.log('0 passed, 1 failed')
}
