/** `npm run preview`: serves what `npm run build` left in dist/, as it is, with the headers of its `_headers`. */
import { existsSync } from 'node:fs';
import { distFolder } from './build.mjs';
import { exitWith } from './command.mjs';
import { readPlace, servePage } from './servePage.mjs';

const place = readPlace();
if (!existsSync(`${distFolder}/index.html`))
  exitWith('There is no page in dist/ yet: `npm run build` makes it.');
await servePage(place);
