import type { DecodeSpec } from '../core/spec/decodeSpec.ts';
import type { DeviceReport, WorkerChoice } from '../protocol/device.ts';
import { EngineError } from '../protocol/errors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { PreparedCorpus } from './corpus/preparedCorpus.ts';
import { disposeNetwork, type Network } from './network.ts';
import type { TracedTranslation } from './trace/traceTranslation.ts';
import type { Moment } from './train/moment.ts';
import type { ReplicaThreads } from './train/parallel/replicaThread.ts';
import type { Stepper } from './train/stepper.ts';
import type { TrainingRun } from './train/trainer.ts';

/** What an engine is given by whoever starts it. */
export interface SessionOptions {
  readonly wasmUrl: string;
  /** Null (the default) where it has no threads but its own. */
  readonly threads?: ReplicaThreads | null;
}

/** What one engine holds: at most one corpus, one network with its run of training, and one that speaks for it. */
export interface Session extends Required<SessionOptions> {
  device: DeviceReport | null;
  corpus: PreparedCorpus | null;
  network: Network | null;
  /** A trained network that translates and is scored in place of the one above, which trains; mostly there is none. */
  speaker: Network | null;
  run: TrainingRun | null;
  /** How the network's steps are run; null before the first. It goes where the network goes. */
  stepper: Stepper | null;
  /** Asked for when the device was started. */
  workers: WorkerChoice;
  /** The sentence translated again while training, or led along a target. */
  watched: {
    readonly sentence: string;
    readonly target: string | null;
    readonly decode: DecodeSpec;
    readonly prefix: string;
  } | null;
  /** The latest first. */
  traces: readonly TracedTranslation[];
  /** The present moment of the training under way, between two of its steps; null at rest. */
  nextMoment: (() => Promise<Moment>) | null;
  /** Resolves once no training is under way any more. */
  stopTraining: () => Promise<void>;
}

/** What a handler gets besides its parameters. */
export interface CallContext {
  readonly session: Session;
  readonly signal: AbortSignal;
  emit(event: EngineEvent): void;
  /** Lets the calls behind this one begin while it goes on. */
  letOthersIn(): void;
}

export function createSession(wasmUrl: string, threads: Session['threads'] = null): Session {
  return {
    wasmUrl,
    threads,
    device: null,
    corpus: null,
    network: null,
    speaker: null,
    run: null,
    stepper: null,
    workers: 'auto',
    watched: null,
    traces: [],
    nextMoment: null,
    stopTraining: async () => {},
  };
}

/** @throws EngineError (`state`) where there is none yet. */
export function requireCorpus({ corpus }: Session): PreparedCorpus {
  if (corpus) return corpus;
  throw new EngineError({ code: 'state', message: 'There is no corpus yet.', nextStep: 'Load one first.' });
}

/** The network that is asked: the speaker where there is one. @throws EngineError (`state`) where there is none yet. */
export function requireNetwork({ network, speaker }: Session): Network {
  return speaker ?? requireOwnNetwork({ network });
}

/** The network that trains, whoever speaks for it. @throws EngineError (`state`) where there is none yet. */
export function requireOwnNetwork({ network }: Pick<Session, 'network'>): Network {
  if (network) return network;
  throw new EngineError({ code: 'state', message: 'There is no network yet.', nextStep: 'Build one first.' });
}

/** Before its network goes, or moves to another backend. */
export function dropStepper(session: Session): void {
  session.stepper?.dispose();
  session.stepper = null;
}

/** From now on the network that trains speaks for itself. */
export function dropSpeaker(session: Session): void {
  if (session.speaker) disposeNetwork(session.speaker);
  session.speaker = null;
}
