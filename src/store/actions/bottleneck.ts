import { type BottleneckSize, noBottleneck } from '../bottleneckSlice.ts';
import { patch } from '../playground.ts';

/** Trains a network without attention and one with it, in engines of their own, and scores both by length as they learn. */
export async function runBottleneck(size: BottleneckSize): Promise<void> {
  patch('bottleneck', { ...noBottleneck, size, phase: 'preparing' });
}

/** Stops both; what was drawn stays. */
export function cancelBottleneck(): void {
  patch('bottleneck', { phase: 'cancelled' });
}
