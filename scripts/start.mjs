/** `npm start`: installs what is missing, builds the production page, serves it and prints the address. */
import { ensureBuilt } from './build.mjs';
import { exitWith } from './command.mjs';
import { ensurePackages } from './install.mjs';
import { readPlace, servePage } from './servePage.mjs';

const place = readPlace();
await ensurePackages();
if (!(await ensureBuilt())) exitWith('The build failed; its message stands above.');
await servePage(place);
