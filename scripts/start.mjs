/** `npm start`: installs what is missing, builds the production page, serves it and prints the address. */
import { distFolder, ensureBuilt } from './build.mjs';
import { exitWith } from './command.mjs';
import { ensurePackages } from './install.mjs';
import { readPort } from './port.mjs';
import { serve } from './serve.mjs';

const base = readBase();
const port = readPort(4173);
await ensurePackages();
if (!(await ensureBuilt())) exitWith('The build failed; its message stands above.');
try {
  const { port: servedPort } = await serve({ folder: distFolder, port, base, host: process.env.HOST });
  console.log(`Seq2Seq Playground: http://localhost:${servedPort}${base}`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') exitWith(`The server could not start: ${error.message}.`);
  exitWith(`Port ${port} is taken; choose another with PORT=….`);
}

/** `--base /path/` serves the page under that path, as a host that gives every project a folder would. */
function readBase() {
  const [option, base = '', ...rest] = process.argv.slice(2);
  if (option === undefined) return '/';
  if (option === '--base' && /^\/(.*\/)?$/.test(base) && rest.length === 0) return base;
  return exitWith('Usage: npm start [-- --base /path/]. PORT and HOST in the environment choose where.', 2);
}
