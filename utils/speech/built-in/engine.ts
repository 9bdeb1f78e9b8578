import type { EngineListener, SpeechEngine, SpeechFailure, Utterance } from '../engine';
import type { Mark } from './marks';
import type { Player, Sound } from './player';
import type { Synthesis, Take } from './synthesis';
import { BUILT_IN_VOICES, makingOf } from './voices';

/** What all engines of a page share: one worker and one way to the loudspeaker. */
export interface VoiceBox {
  synthesis: Synthesis;
  player: Player;
}

/** The voice that comes with the extension, behind the engine interface. */
export function builtInEngine(
  listener: EngineListener,
  { synthesis, player }: VoiceBox,
): SpeechEngine {
  let current: { turn: number; take: Take; sound: Sound } | undefined;
  let prepared: { key: string; take: Take } | undefined;

  function stop(): void {
    current?.take.drop();
    current?.sound.stop();
    current = undefined;
  }
  function fail(turn: number, reason: SpeechFailure): void {
    stop();
    listener({ type: 'failed', turn, reason });
  }

  function takeOf({ text, voice, rate, pitch = 1 }: Utterance): Take | null {
    const making = makingOf(voice);
    return making ? synthesis.take({ text, ...making, rate, pitch }) : null;
  }

  function forgetPrepared(): void {
    prepared?.take.drop();
    prepared = undefined;
  }

  function speak(utterance: Utterance, turn: number): void {
    stop();
    const isReady = prepared?.key === keyOf(utterance);
    if (!isReady) forgetPrepared();
    const take = isReady ? prepared!.take : takeOf(utterance);
    prepared = undefined;
    if (!take) {
      fail(turn, 'noVoice');
      return;
    }
    const now = { turn, take, sound: sound(turn, utterance.volume ?? 1) };
    current = now;
    take.listen({
      piece: (samples, marks) => now.sound.add(samples, marks),
      done: () => now.sound.finish(),
      failed: () => {
        if (current === now) fail(turn, 'stalled');
      },
    });
  }

  function sound(turn: number, volume: number): Sound {
    const told = {
      started: () => listener({ type: 'started', turn }),
      mark: ({ start, length }: Mark) => listener({ type: 'word', turn, start, length }),
      ended: () => {
        current = undefined;
        listener({ type: 'ended', turn });
      },
      lost: () => fail(turn, 'noSound'),
    };
    return player.play(volume, told, synthesis.whenAwake);
  }

  return {
    voices: async () => [...BUILT_IN_VOICES],
    warm: synthesis.warm,
    speak,
    prepare(utterance) {
      if (prepared?.key === keyOf(utterance)) return;
      forgetPrepared();
      const take = takeOf(utterance);
      if (take) prepared = { key: keyOf(utterance), take };
    },
    cancel() {
      stop();
      forgetPrepared();
    },
    close() {
      stop();
      forgetPrepared();
    },
  };
}

/** What the sound of an utterance depends on. */
function keyOf({ text, voice, rate, pitch = 1 }: Utterance): string {
  return JSON.stringify([text, voice, rate, pitch]);
}
