/** Bundles the program and what the browser gets, when something has changed since the last time. */
export declare const build: (quiet: boolean) => Promise<void>
