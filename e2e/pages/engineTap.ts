import { expect, type Page, type Worker } from '@playwright/test';

/** What an engine's worker said, as far as it says how a run goes on. */
export interface Overheard {
  /** Of the page's workers, in the order in which they were started: 0 for the first. */
  readonly worker: number;
  /** A kind of message, or the name of an event. */
  readonly what: string;
  /** Of the call that it answers. */
  readonly id: number | null;
  readonly step: number | null;
  readonly loss: number | null;
  /** Of a checkpoint: whether all of its numbers are numbers, and not all of them zero. */
  readonly isUsable: boolean | null;
}

interface Tapped {
  readonly tap: { readonly workers: Worker_[]; readonly overheard: Overheard[] };
}
type Worker_ = globalThis.Worker;

/** Overhears what the engine tells the page, from the page's side of the wire. Nothing of it is in the product. */
export class EngineTap {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Before the page is opened. */
  static async on(page: Page): Promise<EngineTap> {
    await page.addInitScript(overhear);
    return new EngineTap(page);
  }

  /** The inside of the engine's present worker. */
  engine(): Worker {
    return this.page.workers().at(-1) as Worker;
  }

  /** What was told so far. */
  overheard(): Promise<readonly Overheard[]> {
    return this.page.evaluate(() => (globalThis as unknown as Tapped).tap.overheard);
  }

  /** The steps that the newest worker has told. */
  async newestSteps(): Promise<readonly number[]> {
    return this.page.evaluate(() => {
      const { workers, overheard } = (globalThis as unknown as Tapped).tap;
      return overheard
        .filter(({ worker, what }) => worker === workers.length - 1 && what === 'training/step')
        .map(({ step }) => step ?? -1);
    });
  }

  /** How many workers were started so far. */
  started(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as Tapped).tap.workers.length);
  }

  /** Asks the engine for a checkpoint beside the page. @returns the id of the call */
  askForCheckpoint(): Promise<number> {
    return this.page.evaluate(() => {
      const id = 1_000_000;
      (globalThis as unknown as Tapped).tap.workers
        .at(-1)
        ?.postMessage({ kind: 'call', id, name: 'checkpoint/save', params: {} });
      return id;
    });
  }

  /** No step with loss 0, and no checkpoint that holds zeros alone or what is no number, was ever told. */
  async expectNothingInvalid(): Promise<void> {
    const all = await this.overheard();
    expect(all.filter(({ what, loss }) => what === 'training/step' && !((loss ?? 0) > 0))).toEqual([]);
    expect(all.filter(({ isUsable }) => isUsable === false)).toEqual([]);
  }
}

/** Runs in the page, before its own scripts. */
function overhear(): void {
  const tap: { workers: Worker_[]; overheard: Overheard[] } = { workers: [], overheard: [] };
  Object.assign(globalThis, { tap });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const worker = tap.workers.push(this) - 1;
      this.addEventListener('message', ({ data }) => {
        const about = data.kind === 'event' ? data.event.data : {};
        const files = about.files ?? data.value?.files;
        tap.overheard.push({
          worker,
          what: data.event?.name ?? data.kind,
          id: data.id ?? null,
          step: about.step ?? null,
          loss: about.lossNatsPerToken ?? null,
          isUsable: files ? isUsable(files['model.safetensors']) : null,
        });
      });
    }
  };

  /** Every tensor of a safetensors file: 8 bytes with the length of a header in JSON, the header, the numbers. */
  function isUsable(file: Uint8Array): boolean {
    const bytes = file.slice();
    const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
    const tensors = Object.entries<{ dtype: string; data_offsets: [number, number] }>(header)
      .filter(([name, { dtype }]) => name !== '__metadata__' && dtype === 'F32')
      .map(
        ([
          ,
          {
            data_offsets: [from, to],
          },
        ]) => bytes.slice(8 + headerLength + from, 8 + headerLength + to),
      )
      .map((numbers) => new Float32Array(numbers.buffer));
    const areNumbers = tensors.every((values) => values.every(Number.isFinite));
    return areNumbers && tensors.some((values) => values.some((value) => value !== 0));
  }
}
