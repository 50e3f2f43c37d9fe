import type { CallName, ParamsOf, ResultOf } from '../protocol/calls.ts';
import { EngineError, type ErrorReport } from '../protocol/errors.ts';
import type { FromEngine, ToEngine, Wire } from '../protocol/messages.ts';
import { isDeviceLost, lossOfDevice, whenDeviceIsInTrouble } from './device/lostDevice.ts';
import * as archive from './handlers/archive.ts';
import * as checkpoint from './handlers/checkpoint.ts';
import * as corpus from './handlers/corpus.ts';
import * as device from './handlers/device.ts';
import * as evaluation from './handlers/evaluation.ts';
import * as model from './handlers/model.ts';
import * as tokens from './handlers/tokens.ts';
import * as trace from './handlers/trace.ts';
import * as training from './handlers/training.ts';
import * as translation from './handlers/translation.ts';
import { type CallContext, createSession, type SessionOptions } from './session.ts';

type Handlers = {
  [Name in CallName]: (params: ParamsOf<Name>, context: CallContext) => Promise<ResultOf<Name>>;
};

const handlers: Handlers = {
  'device/start': device.start,
  'corpus/load': corpus.load,
  'corpus/pairs': corpus.pairs,
  'corpus/export': corpus.exportPairs,
  'corpus/tokens': tokens.tokens,
  'model/build': model.build,
  'training/adjust': model.adjust,
  'training/prepare': training.prepare,
  'training/run': training.run,
  'training/restore': training.restore,
  'training/watch': training.watch,
  'translation/inspect': translation.inspect,
  'translation/translate': translation.translate,
  'translation/force': translation.force,
  'translation/leaveOut': translation.leaveOut,
  'translation/trace': trace.trace,
  'trace/open': trace.open,
  'evaluation/run': evaluation.run,
  'checkpoint/save': checkpoint.save,
  'checkpoint/load': checkpoint.load,
  'checkpoint/speaker': checkpoint.speaker,
  'checkpoint/export': checkpoint.exportNetwork,
  'archive/pack': archive.pack,
  'archive/unpack': archive.unpack,
};

/** Calls that are answered at once; all others wait for their turn. (Training lets the next ones in once it runs.) */
const concurrent: ReadonlySet<CallName> = new Set<CallName>([
  'archive/pack',
  'archive/unpack',
  'corpus/tokens',
  'corpus/export',
  'corpus/pairs',
  'training/adjust',
  'training/watch',
  'translation/inspect',
  'translation/trace',
  'trace/open',
]);

/** The engine behind a wire: in the page's worker, or in the same process as the terminal. */
export function serveEngine(wire: Wire<FromEngine, ToEngine>, options: SessionOptions): void {
  const session = createSession(options.wasmUrl, options.threads);
  const open = new Map<number, AbortController>();
  let turn: Promise<unknown> = Promise.resolve();

  whenDeviceIsInTrouble((trouble) => {
    if (trouble.code !== 'device-lost') void session.stopTraining();
    wire.post({ kind: 'trouble', error: trouble.toReport() });
  });

  wire.listen((message) => {
    if (message.kind === 'abort') {
      open.get(message.id)?.abort();
      return;
    }
    const { id, name, params } = message;
    const controller = new AbortController();
    open.set(id, controller);
    const handle = handlers[name] as (params: unknown, context: CallContext) => Promise<ResultOf<CallName>>;
    const answer = async (letOthersIn: () => void) => {
      const context: CallContext = {
        session,
        signal: controller.signal,
        // What was read from a device that is lost is nothing to tell.
        emit: (event) => {
          if (!isDeviceLost()) wire.post({ kind: 'event', id, event });
        },
        letOthersIn,
      };
      try {
        const value = await handle(params, context);
        if (isDeviceLost()) throw await lossOfDevice();
        wire.post({ kind: 'result', id, value });
      } catch (error) {
        wire.post({ kind: 'error', id, error: await reportError(error) });
      } finally {
        open.delete(id);
        letOthersIn();
      }
    };
    if (concurrent.has(name)) void answer(() => {});
    else turn = turn.then(() => new Promise<void>((letOthersIn) => void answer(letOthersIn)));
  });
}

async function reportError(error: unknown): Promise<ErrorReport> {
  const report = error instanceof EngineError ? error : await lossOfDevice();
  if (report) return report.toReport();
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `The engine failed: ${message}`,
    facts: {},
    nextStep: 'Try again, or choose another backend.',
  };
}
