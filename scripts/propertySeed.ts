/**
 * Property tests draw the same cases in every run, so that a change is judged and not the day's luck. To look for
 * new counterexamples: `FC_SEED=$RANDOM npm run test:unit`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_180_117) });
