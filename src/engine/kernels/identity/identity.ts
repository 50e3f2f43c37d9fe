import { tf } from '../../tf.ts';

/**
 * Identity for the wasm backend. TensorFlow.js's own copies the numbers, and it runs each time the gradient tape keeps
 * a tensor; this one shares them, as other backends do. No operation of TensorFlow.js writes into a tensor that exists.
 */
export function registerIdentity(): void {
  if (registered) return;
  registered = true;
  const stock = { kernelName: 'Identity', backendName: 'wasm' } as const;
  tf.unregisterKernel(stock.kernelName, stock.backendName);
  tf.registerKernel({
    ...stock,
    kernelFunc: ({ inputs, backend }) => {
      const { x } = inputs as { x: tf.TensorInfo };
      (backend as { incRef(dataId: object): void }).incRef(x.dataId);
      return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
    },
  });
}

let registered = false;
