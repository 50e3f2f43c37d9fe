/** Reads the port that a person asks for. */
import { exitWith } from './command.mjs';

/** `PORT` where it is set, else the usual one; ends the process with a sentence where it is no port. */
export function readPort(usualPort) {
  const text = process.env.PORT;
  if (!text) return usualPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  return exitWith(`PORT must be a whole number up to 65535, not "${text}".`, 2);
}
