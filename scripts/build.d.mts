export const distFolder: string;
export function ensureBuilt(options?: { isQuiet?: boolean }): Promise<boolean>;
