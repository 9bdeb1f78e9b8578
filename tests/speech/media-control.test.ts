import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMediaControl, type MediaReader } from '../../utils/speech/media-control';

/** A media session whose buttons the test presses. */
function fakeSession() {
  const handlers = new Map<string, (() => void) | null>();
  return {
    metadata: null as { title: string; artist: string } | null,
    playbackState: 'none',
    setActionHandler: (action: string, handler: (() => void) | null) =>
      void handlers.set(action, handler),
    press: (action: string) => handlers.get(action)?.(),
  };
}
function reader(title: string) {
  const pressed: string[] = [];
  const one: MediaReader = { title, site: 'a.example', press: (button) => pressed.push(button) };
  return { one, pressed };
}

beforeEach(() => {
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(init: object) {
        Object.assign(this, init);
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function make() {
  const session = fakeSession();
  const along: string[] = [];
  const hum = { play: () => along.push('play'), pause: () => along.push('pause') };
  const control = createMediaControl(session as unknown as MediaSession, [{ src: 'icon' }], hum);
  return { session, control, along };
}

test('shows what is read and whether it is heard, and hands on what is pressed', () => {
  const { session, control } = make();
  const { one, pressed } = reader('The ferry');
  control.playing(one);
  const artwork = [{ src: 'icon' }];
  expect(session.metadata).toEqual({ title: 'The ferry', artist: 'a.example', artwork });
  expect(session.playbackState).toBe('playing');
  for (const action of ['pause', 'play', 'nexttrack', 'previoustrack']) session.press(action);
  expect(pressed).toEqual(['pause', 'play', 'next', 'previous']);
  control.paused(one);
  expect(session.playbackState).toBe('paused');
  expect(session.metadata).not.toBeNull();
});

test('what brings the keys plays along while somebody reads', () => {
  const { control, along } = make();
  const { one } = reader('The ferry');
  control.playing(one);
  control.paused(one);
  control.playing(one);
  control.leave(one);
  expect(along).toEqual(['play', 'pause', 'play', 'pause']);
});

test('is in the hands of the one that spoke last', () => {
  const { session, control } = make();
  const [first, second] = [reader('First'), reader('Second')];
  control.playing(first.one);
  control.playing(second.one);
  control.paused(first.one);
  control.leave(first.one);
  session.press('pause');
  expect(session.playbackState).toBe('playing');
  expect(session.metadata?.title).toBe('Second');
  expect([first.pressed, second.pressed]).toEqual([[], ['pause']]);
});

test('keeps nothing of a reader that left', () => {
  const { session, control } = make();
  const { one, pressed } = reader('The ferry');
  control.playing(one);
  control.leave(one);
  session.press('play');
  expect([session.metadata, session.playbackState, pressed]).toEqual([null, 'none', []]);
});

test('does nothing where the browser has no media session', () => {
  const control = createMediaControl(undefined);
  const { one } = reader('The ferry');
  expect(() => {
    control.playing(one);
    control.paused(one);
    control.leave(one);
  }).not.toThrow();
});
