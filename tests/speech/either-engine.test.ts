import { expect, test } from 'vitest';
import { eitherEngine } from '../../utils/speech/either-engine';
import type { EngineEvent, Voice } from '../../utils/speech/engine';
import { ENGLISH, type FakeEngine, fakeEngine } from './fake-engine';

const OURS: Voice = { id: 'clarion:en-US', name: 'eSpeak NG', lang: 'en-US', local: true };

function make({ isMute = true } = {}) {
  const events: EngineEvent[] = [];
  const made: FakeEngine[] = [];
  const create = (voice: Voice) => (listener: (event: EngineEvent) => void) => {
    made.push(fakeEngine(listener, [voice]));
    return made.at(-1)!;
  };
  const engine = eitherEngine(
    create(ENGLISH),
    create(OURS),
    () => isMute,
    (event) => events.push(event),
  );
  const [browsers, builtIn] = made as [FakeEngine, FakeEngine];
  return { engine, events, browsers, builtIn };
}
const saying = (voice: string) => ({ text: 'Hello.', lang: 'en', voice, rate: 1 });

test('the voices of both are there, the browser’s first', async () => {
  expect(await make().engine.voices()).toEqual([ENGLISH, OURS]);
});

test.each([
  ['while somebody waits for a browser without a voice', true, false, 1],
  ['not where the browser has voices', false, false, 0],
  ['not for a list that nobody listens to', true, true, 0],
])('the built-in voice is made ready %s', async (_when, isMute, patient, times) => {
  const { engine, builtIn } = make({ isMute });
  let warmed = 0;
  builtIn.warm = () => {
    warmed += 1;
  };
  await engine.voices(patient);
  expect(warmed).toBe(times);
});

test('each utterance goes to the engine of its voice, and what it tells comes back', () => {
  const { engine, events, browsers, builtIn } = make();
  engine.speak(saying(OURS.id), 1);
  builtIn.start();
  engine.speak(saying(ENGLISH.id), 2);
  browsers.start();
  expect(browsers.asked).toEqual(['speak Hello.']);
  // The one that spoke before is silenced by the one that speaks now.
  expect(builtIn.asked).toEqual(['speak Hello.', 'cancel']);
  expect(events.map(({ turn }) => turn)).toEqual([1, 2]);
});

test('only what speaks is cancelled, and both are closed', () => {
  const { engine, browsers, builtIn } = make();
  engine.cancel();
  engine.speak(saying(OURS.id), 1);
  engine.cancel();
  engine.close();
  expect(browsers.asked).toEqual(['close']);
  expect(builtIn.asked).toEqual(['speak Hello.', 'cancel', 'close']);
});
