import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { encodeJson, parseConfig } from '../checkpoint/jsonFile.ts';
import { readSafetensors, writeSafetensors } from '../checkpoint/safetensors.ts';
import { seal } from '../checkpoint/seal.ts';

/**
 * A network that came as weights alone has taken steps of which its optimiser remembers nothing. It goes out as weights
 * alone too, in 32-bit floats: zeros would make another program's Adam believe that all gradients had vanished.
 *
 * @param files of a whole checkpoint
 */
export async function withoutEmptyMemory(files: CheckpointFiles): Promise<CheckpointFiles> {
  const { place: _, ...config } = parseConfig(files);
  const { optimizer } = config['training'] as { readonly optimizer: string };
  const tensors = [...readSafetensors(files['model.safetensors'] as Uint8Array)];
  const memory = tensors.filter(([name]) => name.startsWith(`${optimizer}.`));
  const isEmpty = memory.every(([, { values }]) => values.every((value) => value === 0));
  if (config['step'] === 0 || memory.length === 0 || !isEmpty) return files;
  const weights = tensors.filter((tensor) => !memory.includes(tensor));
  return seal({
    ...files,
    'config.json': encodeJson({ ...config, isWeightsOnly: true }),
    'model.safetensors': writeSafetensors(new Map(weights)),
  });
}
