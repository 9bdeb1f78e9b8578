import { builtInEngine, type VoiceBox } from './built-in/engine';
import { isBuiltIn } from './built-in/id';
import { eitherEngine } from './either-engine';
import type { EngineEvent, EngineListener, SpeechEngine, Utterance, Voice } from './engine';
import { takeFloor } from './floor';
import { createJob, type Job } from './job';
import { withoutMarkup } from './parts';
import { withoutPhonemes } from './pronunciations';
import { createStandIns } from './stand-ins';
import { naturalName } from './voice-names';
import { hasVoices, type SpeechWindow, webSpeechEngine } from './web-speech';

/** A queue needs a moment after a cancel, or it drops what comes next (votingworks/bmd#1106). */
const BACK_OFF_MS = 300;

type Failure = Extract<EngineEvent, { type: 'failed' }>;

/**
 * The browser's voices and the built-in one, as good as they can be made: what the rest of the reader
 * speaks through.
 * @param box where the built-in voice is made; without it there are the browser's only.
 */
export function speechEngine(
  listener: EngineListener,
  scope: SpeechWindow,
  box?: VoiceBox,
): SpeechEngine {
  const browsers = (hear: EngineListener) => webSpeechEngine(hear, scope);
  const isMute = () => !hasVoices(scope);
  return persistentEngine(
    box
      ? (hear) => eitherEngine(browsers, (told) => builtInEngine(told, box), isMute, hear)
      : browsers,
    listener,
    scope,
  );
}

/**
 * An engine that does not give up at once. A part that stalls is said again after a moment, then by
 * another voice of its language on this device, which from then on stands in for the first; only when
 * that fails too is the failure told. What somebody else silenced stays silent.
 * @param page in which all speak, one at a time.
 */
function persistentEngine(
  create: (listener: EngineListener) => SpeechEngine,
  listener: EngineListener,
  page: object,
): SpeechEngine {
  const inner = create(hear);
  const standIns = createStandIns();
  let known: Voice[] = [];
  let job: Job | undefined;
  /** Counts attempts; an event of an earlier one is late. */
  let attempt = 0;
  /** The voice that stands in and has not been told yet. */
  let untold: Voice | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    attempt += 1;
    inner.speak(partOf(job!, job!.at), attempt);
    if (job!.at + 1 < job!.parts.length) inner.prepare?.(partOf(job!, job!.at + 1));
  }

  function partOf({ utterance, parts, voice }: Job, at: number): Utterance {
    const { text: whole } = parts[at]!;
    const text = isBuiltIn({ id: voice }) ? whole : withoutPhonemes(whole);
    return { ...utterance, voice, text: isLocal(voice) ? text : withoutMarkup(text) };
  }

  /** A voice that is not known to be on this device is treated with the same care as a remote one. */
  function isLocal(id: string): boolean {
    return known.some((voice) => voice.id === id && voice.local);
  }

  function hear(event: EngineEvent): void {
    if (!job || event.turn !== attempt) return;
    const { turn } = job;
    if (event.type === 'word') {
      listener({ ...event, turn, start: job.parts[job.at]!.start + event.start });
    } else if (event.type === 'started') {
      if (!job.started) listener({ type: 'started', turn });
      // Not before it is heard: it may fail as well.
      if (untold) listener({ type: 'standIn', turn, name: naturalName(untold) });
      untold = undefined;
      job.started = true;
    } else if (event.type === 'ended') {
      goOn(job);
    } else if (event.type === 'failed') {
      recover(job, event);
    }
  }

  function goOn(done: Job): void {
    done.at += 1;
    done.tries = 0;
    if (done.at < done.parts.length) {
      say();
      return;
    }
    job = undefined;
    listener({ type: 'ended', turn: done.turn });
  }

  function recover(broken: Job, event: Failure): void {
    if (event.reason === 'stalled' && broken.tries === 0) {
      broken.tries = 1;
      rest = setTimeout(say, BACK_OFF_MS);
    } else if (event.reason === 'noVoice' || (event.reason === 'stalled' && broken.tries === 1)) {
      if (event.reason === 'stalled') broken.tries = 2;
      void replace(broken, event);
    } else {
      giveUp(broken, event);
    }
  }

  /** The list is asked for anew: a voice may have been removed, or others have come. */
  async function replace(broken: Job, event: Failure) {
    const begun = attempt;
    known = await inner.voices();
    if (job !== broken || attempt !== begun) return;
    const other = standIns.replace(broken.voice, broken.utterance, known);
    if (other === null) {
      giveUp(broken, event);
      return;
    }
    broken.voice = other;
    untold = known.find(({ id }) => id === other);
    say();
  }

  function giveUp(broken: Job, event: Failure): void {
    // Where no voice is left, Play tries all of them again.
    if (event.reason === 'stalled' || event.reason === 'noVoice') standIns.clear();
    job = undefined;
    listener({ ...event, turn: broken.turn });
  }

  /** Another reader begins. */
  function yieldFloor(): void {
    if (!job) return;
    const { turn } = job;
    leave();
    inner.cancel();
    listener({ type: 'failed', turn, reason: 'refused' });
  }

  function leave(): void {
    clearTimeout(rest);
    job = undefined;
  }

  return {
    async voices(patient) {
      known = await inner.voices(patient);
      return known;
    },
    speak(utterance, turn) {
      leave();
      takeFloor(page, yieldFloor);
      const voice = standIns.for(utterance.voice);
      job = createJob(utterance, turn, voice, isLocal(voice));
      if (job.parts.length > 0) {
        say();
      } else {
        inner.cancel();
        goOn(job);
      }
    },
    prepare(utterance) {
      // What is being said may have parts of its own to come.
      if (job && job.at + 1 < job.parts.length) return;
      const voice = standIns.for(utterance.voice);
      const next = createJob(utterance, 0, voice, isLocal(voice));
      if (next.parts.length > 0) inner.prepare?.(partOf(next, 0));
    },
    cancel() {
      leave();
      inner.cancel();
    },
    close() {
      leave();
      inner.close();
    },
  };
}
