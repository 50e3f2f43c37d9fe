/** Serves the built page as the command line and the environment ask, and prints its address. */
import { distFolder } from './build.mjs';
import { exitWith } from './command.mjs';
import { readPort } from './port.mjs';
import { serve } from './serve.mjs';

/**
 * Where to serve: `--base /path/` puts the page under that path, as a host that gives every project a folder would.
 * PORT and HOST in the environment choose the rest. Ends the process where they cannot be meant.
 * @returns {{ base: string, port: number, host: string | undefined }}
 */
export function readPlace() {
  const place = { base: '/', port: readPort(4173), host: process.env.HOST };
  const [option, base = '', ...rest] = process.argv.slice(2);
  if (option === undefined) return place;
  if (option === '--base' && /^\/(.*\/)?$/.test(base) && rest.length === 0) return { ...place, base };
  return exitWith('The one option is --base /path/. PORT and HOST in the environment choose where.', 2);
}

/** @param {ReturnType<typeof readPlace>} place */
export async function servePage(place) {
  try {
    const { port } = await serve({ ...place, folder: distFolder });
    console.log(`Seq2Seq Playground: http://localhost:${port}${place.base}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') exitWith(`The server could not start: ${error.message}.`);
    exitWith(`Port ${place.port} is taken; choose another with PORT=….`);
  }
}
