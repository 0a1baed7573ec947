/** Why the embedded database can not be had; the message is one English sentence with the particulars. */
export class EmbeddedProblem extends Error {
  constructor(
    readonly code: 'data-folder-in-use' | 'platform-not-supported' | 'start-failed',
    message: string,
  ) {
    super(message)
    this.name = 'EmbeddedProblem'
  }
}
