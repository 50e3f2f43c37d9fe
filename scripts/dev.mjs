/** `npm run dev`: installs what is missing and serves the sources, reloading the page as they change. */
import { exitWith } from './command.mjs';
import { ensurePackages } from './install.mjs';
import { readPort } from './port.mjs';

const port = readPort(5173);
await ensurePackages();
const { createServer } = await import('vite');
const server = await createServer({ server: { port, strictPort: true } });
try {
  await server.listen();
} catch {
  exitWith(`Port ${port} is taken; choose another with PORT=….`);
}
server.printUrls();
server.bindCLIShortcuts({ print: true });
