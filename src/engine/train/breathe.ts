/**
 * Lets waiting messages in (pause, translate, …) before going on. Not a timer, which hidden tabs slow to one a second,
 * and not an animation frame, which they stop: a message to ourselves.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
