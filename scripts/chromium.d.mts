export declare const findChromium: () => {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}
