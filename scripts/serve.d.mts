export function serve(options: {
  folder: string;
  port: number;
  base?: string;
  host?: string;
}): Promise<{ port: number; close: () => void }>;
