export function findChromium(): Promise<string | undefined>;
export function findOrInstallChromium(options?: { isQuiet?: boolean }): Promise<string>;
