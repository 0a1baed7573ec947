// Imports nothing and uses old words only, so that an old Node can read it and say that it is too old.
export const checkNode = () => {
  const parts = process.versions.node.split('.').map(Number)
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 11)) return true
  console.error(
    `Startlijn heeft Node 20.11 of nieuwer nodig; dit is Node ${process.versions.node}. (Startlijn needs Node 20.11 or newer.)`,
  )
  process.exitCode = 1
  return false
}

/** A fault that was foreseen is one sentence; anything else shows where it came from. */
export const explain = (error) => {
  console.error(error.isExplained ? error.message : error)
  process.exitCode = 1
}
