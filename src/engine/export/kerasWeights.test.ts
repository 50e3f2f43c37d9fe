import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * What the Keras loader makes of recurrent weights, under the cell equations that Keras documents (`keras.layers.LSTM`;
 * `GRU` with `reset_after=True`, which is cuDNN's; `SimpleRNN`), against PyTorch's golden cells.
 */

const folder = fileURLToPath(new URL('python/', import.meta.url));
const golden = fileURLToPath(new URL('../../testing/golden/cells.json', import.meta.url));
const isMissing = spawnSync('python3', ['-c', 'import numpy']).status !== 0;
const python = isMissing ? '/usr/bin/python3' : 'python3';
const hasNone = isMissing && spawnSync(python, ['-c', 'import numpy']).status !== 0;
if (hasNone) console.info('Skipped: no Python here can import numpy.');

const program = `
import json, sys
import numpy as np
from keras_weights import recurrent_weights
golden = json.load(open(sys.argv[1]))
steps, batch, units = (golden["sizes"][name] for name in ("steps", "batch", "units"))
inputs = np.array(golden["inputs"]).reshape(steps, batch, -1)
sigmoid = lambda x: 1 / (1 + np.exp(-x))

def lstm(x, h, c, kernel, recurrent, bias):
    i, f, g, o = np.split(x @ kernel + h @ recurrent + bias, 4)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c

def gru(x, h, _, kernel, recurrent, bias):
    xz, xr, xh = np.split(x @ kernel + bias[0], 3)
    hz, hr, hh = np.split(h @ recurrent + bias[1], 3)
    z, r = sigmoid(xz + hz), sigmoid(xr + hr)
    return z * h + (1 - z) * np.tanh(xh + r * hh), None

def rnn(x, h, _, kernel, recurrent, bias):
    return np.tanh(x @ kernel + h @ recurrent + bias), None

furthest = {}
for cell, step in (("lstm", lstm), ("gru", gru), ("rnn", rnn)):
    given = golden["cells"][cell]["forward"]
    shapes = {"kernel": (inputs.shape[2], -1), "recurrent": (units, -1)}
    tensors = {f"x.{name}": np.array(values).reshape(shapes.get(name, -1)) for name, values in given["inputs"].items()}
    weights = recurrent_weights(cell, tensors, "x")
    outputs = np.array(given["results"]["outputs"]).reshape(steps, batch, units)
    row = golden["lengths"].index(steps)
    state = [np.array(given["inputs"].get(name, [0] * batch * units)).reshape(batch, units)[row] for name in ("hidden", "cell")]
    differences = []
    for time in range(steps):
        state = step(inputs[time, row], *state, *weights)
        differences.append(np.abs(state[0] - outputs[time, row]).max())
    furthest[cell] = max(differences)
json.dump(furthest, sys.stdout)
`;

describe.skipIf(hasNone)('weights for Keras', () => {
  test("make Keras's equations give PyTorch's numbers", () => {
    const { status, stdout, stderr } = spawnSync(python, ['-B', '-c', program, golden], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const furthest: Record<string, number> = JSON.parse(stdout);
    expect(Object.keys(furthest)).toEqual(['lstm', 'gru', 'rnn']);
    // Thirteen digits are in the file; a GRU's candidate bias is a 32-bit zero beside 64-bit numbers, which loses none.
    for (const [cell, difference] of Object.entries(furthest)) expect(difference, cell).toBeLessThan(1e-9);
  }, 120_000);
});
